//! Workdays in Norway: Monday to Friday, without public holidays.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Furthest that is counted: some four years.
const MOST_DAYS: usize = 1_500;

/// Workdays after one day, up to another with that day: from Monday to Tuesday there is one.
#[must_use]
pub fn workdays_after(day: NaiveDate, until: NaiveDate) -> u32 {
    let after = day.iter_days().skip(1).take(MOST_DAYS).take_while(|next| *next <= until);
    u32::try_from(after.filter(|next| is_workday(*next)).count()).unwrap_or(u32::MAX)
}

/// Whether people are at work on this day: Lov om 1. og 17. mai, and the days of lov om helligdager og helligdagsfred § 2.
#[must_use]
pub fn is_workday(day: NaiveDate) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let fixed = matches!((day.month(), day.day()), (1 | 5, 1) | (5, 17) | (12, 25 | 26));
    !(weekend || fixed || moves_with_easter(day))
}

/// Maundy Thursday, Good Friday, Easter Monday, Ascension Day, Whit Monday.
fn moves_with_easter(day: NaiveDate) -> bool {
    let Some(easter) = easter_sunday(day.year()) else { return false };
    let before = [3, 2].iter().map(|days| easter.checked_sub_days(Days::new(*days)));
    let after = [1, 39, 50].iter().map(|days| easter.checked_add_days(Days::new(*days)));
    before.chain(after).any(|holiday| holiday == Some(day))
}

/// Easter Sunday of the Gregorian calendar, by Meeus, "Astronomical Algorithms", chapter 8.
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn easter_falls_where_the_almanac_has_it() {
        for (year, month, date) in [(1961, 4, 2), (2000, 4, 23), (2024, 3, 31), (2026, 4, 5), (2038, 4, 25)] {
            assert_eq!(easter_sunday(year), Some(day(year, month, date)), "{year}");
        }
    }

    #[test]
    fn nobody_works_on_weekends_and_public_holidays() {
        let free = [(1, 1), (4, 2), (4, 3), (4, 4), (4, 6), (5, 1), (5, 14), (5, 25), (12, 25), (12, 26)];
        for (month, date) in free {
            assert!(!is_workday(day(2026, month, date)), "{month}-{date}");
        }
        for (month, date) in [(1, 2), (4, 1), (4, 7), (5, 15), (5, 18), (12, 24), (12, 28)] {
            assert!(is_workday(day(2026, month, date)), "{month}-{date}");
        }
    }

    #[test]
    fn workdays_are_counted_after_the_day_itself() {
        let monday = day(2026, 3, 2);
        assert_eq!(workdays_after(monday, monday), 0);
        assert_eq!(workdays_after(monday, day(2026, 3, 3)), 1);
        assert_eq!(workdays_after(monday, day(2026, 3, 8)), 4);
        assert_eq!(workdays_after(monday, day(2026, 3, 9)), 5);
        assert_eq!(workdays_after(day(2026, 4, 1), day(2026, 4, 7)), 1, "Easter is no work");
        assert_eq!(workdays_after(day(2026, 3, 9), monday), 0);
    }
}
