/// Words that have no forms of their own, and that are too common to find anything by.
enum FunctionWords {
    static let all: Set<WordKey> = Set(
        """
        de het een en of maar want dus dat die dit deze er hier daar wie wat waar wanneer hoe niet geen wel ook nog al
        ik je jij u hij zij ze wij we jullie hun hen hem haar zijn mijn ons onze uw me mij zich iemand niemand iets niets
        in op aan van voor met bij naar over door uit om te tot tegen tussen onder na per als dan toen om zonder sinds
        is was ben bent waren wordt worden werd werden heeft hebben had hadden kan kon mag moet zal zou zouden gaat
        the a an and or but that this these those there here who what where when how not no also yet of in on at by to
        from for with about over out up if then as is was are were be been has have had can could may must shall will
        would do does did he she it they we you i his her its their our your him them us me so than into
        """.split { $0 == " " || $0 == "\n" }.map { WordKey(folded: $0.utf8) })
}
