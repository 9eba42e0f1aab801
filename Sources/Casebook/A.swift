import GRDB
import Crypto
import Yams
import Logging
import ServiceLifecycle
import SystemPackage

