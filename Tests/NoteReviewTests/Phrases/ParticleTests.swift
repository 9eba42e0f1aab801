import Testing

@testable import NoteReview

@Suite struct `A verb in two parts is found where its particle is one` {
    @Test(
        "A verb in two parts is found where its particle is one",
        arguments: [
            ("~op|pakken", "Hij pakt de draad op.", true),
            ("~op|pakken", "Hij pakt een mes op school.", false),
            ("~op|pakken", "Hij pakt het op met school.", true),
            ("~op|wachten", "We wachten de zitting af, dan komt hij op.", false),
            ("~op|pakken", "Hij pakt de jas en dan komt hij op.", false),
            ("~op|pakken", "Hij pakt de jas, dreigt en komt op.", false),
            ("~aan|geven", "Hij geeft aan het niet te weten.", true),
            ("~aan|geven", "Hij geeft aan het meisje een mes.", false),
            ("~aan|geven", "Hij geeft aan dat hij belt.", true),
        ])
    func particle(_ verb: String, _ text: String, _ isFound: Bool) throws {
        #expect(try !Rules(seeking: verb).mentions(in: text).isEmpty == isFound)
    }

    @Test(
        "A mark on a letter is asked for where a phrase writes it",
        arguments: [
            ("één mes", "Hij had een mes.", false), ("één mes", "Hij had één mes.", true),
            ("één mes", "Eén mes had hij.", true), ("een mes", "Hij had één mes.", true),
        ])
    func accent(_ phrase: String, _ text: String, _ isFound: Bool) throws {
        #expect(try !Rules(seeking: phrase).mentions(in: text).isEmpty == isFound)
    }

    @Test(
        "A first name is that of the person concerned where a heading or an age says so",
        arguments: [
            ("Casus 26-118, Joris\n\nJoris had een mes.", true),
            ("Aanwezig: politie (Joris)\n\nJoris had een mes.", false), ("Joris had een mes.", false),
        ])
    func concerned(_ text: String, _ isFound: Bool) throws {
        #expect(try !Rules(seeking: "{concerned} + mes").mentions(in: text).isEmpty == isFound)
    }
}
