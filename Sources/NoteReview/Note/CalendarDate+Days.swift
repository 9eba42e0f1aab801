extension CalendarDate {
    /// The number of days since 1970-01-01.
    package var dayNumber: Int {
        // Years start in March here, so that the leap day is the last of its year.
        let shifted = month > 2 ? year : year - 1
        let era = shifted.quotient(by: 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Makes the date of a day number; nothing outside the years 1 to 9999.
    package init?(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = shifted.quotient(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// Returns the date so many days later; the date itself where the calendar ends.
    package func adding(days: Int) -> CalendarDate {
        CalendarDate(dayNumber: dayNumber + days) ?? self
    }

    /// The day of the week, from 1 for Monday to 7 for Sunday.
    package var weekday: Int {
        let days = dayNumber + 3
        return days - days.quotient(by: 7) * 7 + 1
    }
}

extension Int {
    /// Returns the quotient rounded down, below zero too.
    fileprivate func quotient(by divisor: Int) -> Int {
        (self >= 0 ? self : self - divisor + 1) / divisor
    }
}
