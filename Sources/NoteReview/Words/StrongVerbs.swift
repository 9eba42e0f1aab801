/// The Dutch verbs whose past is not made with an ending.
enum StrongVerbs {
    struct Forms {
        let past: [Letters]
        let participles: [Letters]
    }

    static let forms: [Letters: Forms] = {
        var forms: [Letters: Forms] = [:]
        for row in rows.split(separator: "\n") {
            let words = row.split(separator: " ").map { Letters($0.utf8) }
            forms[words[0]] = Forms(past: [words[1], words[2]], participles: [words[3]])
        }
        return forms
    }()

    /// Infinitive, past singular, past plural, participle.
    private static let rows = """
        bakken bakte bakten gebakken
        bederven bedierf bedierven bedorven
        beginnen begon begonnen begonnen
        bergen borg borgen geborgen
        bevelen beval bevalen bevolen
        bewegen bewoog bewogen bewogen
        bezwijken bezweek bezweken bezweken
        bidden bad baden gebeden
        bieden bood boden geboden
        bijten beet beten gebeten
        binden bond bonden gebonden
        blijken bleek bleken gebleken
        blijven bleef bleven gebleven
        breken brak braken gebroken
        brengen bracht brachten gebracht
        buigen boog bogen gebogen
        denken dacht dachten gedacht
        doen deed deden gedaan
        dragen droeg droegen gedragen
        drijven dreef dreven gedreven
        dringen drong drongen gedrongen
        drinken dronk dronken gedronken
        duiken dook doken gedoken
        dwingen dwong dwongen gedwongen
        eten at aten gegeten
        gaan ging gingen gegaan
        gelden gold golden gegolden
        genezen genas genazen genezen
        genieten genoot genoten genoten
        geven gaf gaven gegeven
        gieten goot goten gegoten
        glijden gleed gleden gegleden
        graven groef groeven gegraven
        grijpen greep grepen gegrepen
        hangen hing hingen gehangen
        hebben had hadden gehad
        heffen hief hieven geheven
        helpen hielp hielpen geholpen
        houden hield hielden gehouden
        jagen joeg joegen gejaagd
        kiezen koos kozen gekozen
        kijken keek keken gekeken
        klimmen klom klommen geklommen
        klinken klonk klonken geklonken
        komen kwam kwamen gekomen
        kopen kocht kochten gekocht
        krijgen kreeg kregen gekregen
        kruipen kroop kropen gekropen
        kunnen kon konden gekund
        lachen lachte lachten gelachen
        laden laadde laadden geladen
        laten liet lieten gelaten
        lezen las lazen gelezen
        liegen loog logen gelogen
        liggen lag lagen gelegen
        lijden leed leden geleden
        lijken leek leken geleken
        lopen liep liepen gelopen
        meten mat maten gemeten
        moeten moest moesten gemoeten
        mogen mocht mochten gemogen
        nemen nam namen genomen
        plegen pleegde pleegden gepleegd
        raden raadde raadden geraden
        rijden reed reden gereden
        roepen riep riepen geroepen
        ruiken rook roken geroken
        schelden schold scholden gescholden
        schenden schond schonden geschonden
        schenken schonk schonken geschonken
        scheren schoor schoren geschoren
        schieten schoot schoten geschoten
        schijnen scheen schenen geschenen
        schrijven schreef schreven geschreven
        schrikken schrok schrokken geschrokken
        schuiven schoof schoven geschoven
        slaan sloeg sloegen geslagen
        slapen sliep sliepen geslapen
        sluipen sloop slopen geslopen
        sluiten sloot sloten gesloten
        smijten smeet smeten gesmeten
        snijden sneed sneden gesneden
        spreken sprak spraken gesproken
        springen sprong sprongen gesprongen
        staan stond stonden gestaan
        steken stak staken gestoken
        stelen stal stalen gestolen
        sterven stierf stierven gestorven
        stijgen steeg stegen gestegen
        stinken stonk stonken gestonken
        strijden streed streden gestreden
        treden trad traden getreden
        treffen trof troffen getroffen
        trekken trok trokken getrokken
        vallen viel vielen gevallen
        vangen ving vingen gevangen
        varen voer voeren gevaren
        vechten vocht vochten gevochten
        verdwijnen verdween verdwenen verdwenen
        vergeten vergat vergaten vergeten
        verliezen verloor verloren verloren
        vinden vond vonden gevonden
        vliegen vloog vlogen gevlogen
        vragen vroeg vroegen gevraagd
        wassen waste wasten gewassen
        wegen woog wogen gewogen
        werpen wierp wierpen geworpen
        werven wierf wierven geworven
        weten wist wisten geweten
        wijken week weken geweken
        wijten weet weten geweten
        wijzen wees wezen gewezen
        willen wilde wilden gewild
        winden wond wonden gewonden
        winnen won wonnen gewonnen
        worden werd werden geworden
        wrijven wreef wreven gewreven
        zeggen zei zeiden gezegd
        zenden zond zonden gezonden
        zien zag zagen gezien
        zijn was waren geweest
        zingen zong zongen gezongen
        zinken zonk zonken gezonken
        zitten zat zaten gezeten
        zoeken zocht zochten gezocht
        zuigen zoog zogen gezogen
        zuipen zoop zopen gezopen
        zwemmen zwom zwommen gezwommen
        zweren zwoer zwoeren gezworen
        zwijgen zweeg zwegen gezwegen
        """
}
