import Testing

/// Tests that run the built programs: one after the other, since each of them keeps the machine busy.
@Suite(.serialized, .timeLimit(.minutes(3))) enum EndToEnd {}
