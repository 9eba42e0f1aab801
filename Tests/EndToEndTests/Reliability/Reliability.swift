import Testing

/// The proof that nothing is lost, doubled or hidden, on the built daemon: one test after the other.
@Suite(.serialized) enum Reliability {}
