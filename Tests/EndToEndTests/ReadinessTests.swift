import Foundation
import Glibc
import Testing

@testable import casuslensd

@Suite struct `Telling the service manager` {
    @Test func `sends one datagram a message, in the words of sd_notify`() throws {
        let manager = try NotifySocket()
        let readiness = Readiness(environment: ["NOTIFY_SOCKET": manager.name])
        readiness.ready("watching")
        #expect(manager.next() == "READY=1\nSTATUS=watching")
        readiness.progress("3 waiting")
        #expect(manager.next() == "WATCHDOG=1\nSTATUS=3 waiting")
        readiness.reloading()
        #expect(manager.next()?.hasPrefix("RELOADING=1\nMONOTONIC_USEC=") == true)
        readiness.stopping()
        #expect(manager.next() == "STOPPING=1")
    }

    @Test func `finds a socket with an abstract name`() throws {
        let manager = try NotifySocket(abstract: true)
        Readiness(environment: ["NOTIFY_SOCKET": manager.name]).stopping()
        #expect(manager.next() == "STOPPING=1")
    }

    @Test(arguments: [
        [:], ["NOTIFY_SOCKET": "/no/such/socket"], ["NOTIFY_SOCKET": String(repeating: "x", count: 200)],
    ])
    func `goes on when nobody listens`(_ environment: [String: String]) {
        Readiness(environment: environment).ready("watching")
    }
}
