// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/date_wording.h"

#include <array>
#include <cstdio>
#include <utility>

namespace dateline::tests {

namespace {

using time::CivilDate;
using time::Day;

constexpr std::array<std::string_view, 12> monthNames{"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdayNames{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                       "Friday", "Saturday", "Sunday"};

std::string monthOf(CivilDate date) { return std::string(monthNames.at(static_cast<std::size_t>(date.month - 1))); }
std::string weekdayName(Day day) {
    return std::string(weekdayNames.at(static_cast<std::size_t>(time::weekdayOf(day)) - 1));
}
std::string monthDay(CivilDate date) { return monthOf(date) + ' ' + std::to_string(date.day); }
std::string monthValue(Day day) { return time::toIso(day).substr(0, 7); }

std::string ordinal(int number) {
    constexpr std::array<std::string_view, 4> endings{"th", "st", "nd", "rd"};
    const bool teen = number / 10 % 10 == 1;
    const int last = number % 10;
    return std::to_string(number) + std::string(endings.at(teen || last > 3 ? 0 : static_cast<std::size_t>(last)));
}

/// "15:21 GMT" → "T15:21Z"
std::string timeValue(std::string_view clockAndZone) {
    const std::string clock(clockAndZone.substr(0, 5));
    return 'T' + clock + (clockAndZone.ends_with("IST") ? "+05:30" : "Z");
}

/// Whole calendar months from `day`'s to `published`'s.
int monthsBefore(Day day, Day published) {
    const CivilDate then = time::civilOf(day);
    const CivilDate now = time::civilOf(published);
    return (now.year - then.year) * 12 + now.month - then.month;
}

/// What a form sees: the day after the shift, and the article's.
struct Place {
    Day day;
    Day published;
    std::string_view argument;

    [[nodiscard]] CivilDate civil() const { return time::civilOf(day); }
    [[nodiscard]] Wording dayAs(std::string text) const { return {{}, std::move(text), "DATE", time::toIso(day), {}}; }
};

using Form = std::optional<Wording> (*)(const Place&);

std::optional<Wording> literal(const Place& at) { return at.dayAs(std::string(at.argument)); }
std::optional<Wording> weekday(const Place& at) { return at.dayAs(weekdayName(at.day)); }
std::optional<Wording> monthAndDay(const Place& at) { return at.dayAs(monthDay(at.civil())); }
std::optional<Wording> weekdayMonthDay(const Place& at) {
    return at.dayAs(weekdayName(at.day) + ", " + monthDay(at.civil()));
}
std::optional<Wording> monthDayYear(const Place& at) {
    return at.dayAs(monthDay(at.civil()) + ", " + std::to_string(at.civil().year));
}

std::optional<Wording> lastWeekdayAndDay(const Place& at) {
    const int daysAgo = at.published - at.day;
    if (daysAgo < 1 || daysAgo > 7) return std::nullopt;
    const CivilDate date = at.civil();
    return at.dayAs("last " + weekdayName(at.day) + " (" + monthOf(date).substr(0, 3) + ' ' + std::to_string(date.day) +
                    ')');
}

std::optional<Wording> dayMonthYearTime(const Place& at) {
    const CivilDate date = at.civil();
    const std::string text = std::to_string(date.day) + ' ' + monthOf(date) + ' ' + std::to_string(date.year) + ", " +
                             std::string(at.argument);
    return Wording{{}, text, "TIME", time::toIso(at.day) + timeValue(at.argument), {}};
}

std::optional<Wording> monthOrdinalYearTime(const Place& at) {
    const CivilDate date = at.civil();
    const std::string text =
        monthOf(date) + ' ' + ordinal(date.day) + ", " + std::to_string(date.year) + " at " + std::string(at.argument);
    return Wording{{}, text, "TIME", time::toIso(at.day) + timeValue(at.argument), {}};
}

std::optional<Wording> monthPart(const Place& at) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> parts{
        {{"early ", "START"}, {"mid-", "MID"}, {"late ", "END"}}};
    const CivilDate date = at.civil();
    const auto [word, modifier] = parts.at(date.day <= 10 ? 0 : date.day <= 20 ? 1 : 2);
    return Wording{{}, std::string(word) + monthOf(date), "DATE", monthValue(at.day), std::string(modifier)};
}

std::optional<Wording> inMonth(const Place& at) {
    if (monthsBefore(at.day, at.published) == 0)
        return Wording{{}, "earlier this month", "DATE", monthValue(at.day), {}};
    return Wording{"in ", monthOf(at.civil()), "DATE", monthValue(at.day), {}};
}

std::optional<Wording> relativeMonth(const Place& at) {
    switch (monthsBefore(at.day, at.published)) {
    case 0:
        return Wording{{}, "earlier this month", "DATE", monthValue(at.day), {}};
    case 1:
        return Wording{{}, "last month", "DATE", monthValue(at.day), {}};
    default:
        return std::nullopt;
    }
}

std::optional<Wording> lateLastYear(const Place& at) {
    const CivilDate date = at.civil();
    const std::string year = std::to_string(date.year);
    if (date.year == time::civilOf(at.published).year) return Wording{{}, "earlier this year", "DATE", year, {}};
    if (date.month < 9) return Wording{{}, "last year", "DATE", year, {}};
    return Wording{{}, "late last year", "DATE", year, "END"};
}

std::optional<Wording> thisWeek(const Place& at) {
    const time::IsoWeek week = time::isoWeekOf(at.day);
    if (week != time::isoWeekOf(at.published)) return std::nullopt;
    const std::string number = std::to_string(week.week);
    return Wording{
        {}, "this week", "DATE", std::to_string(week.year) + "-W" + (week.week < 10 ? "0" : "") + number, {}};
}

const std::map<std::string_view, Form>& forms() {
    static const std::map<std::string_view, Form> table{
        {"=", literal},
        {"weekday", weekday},
        {"month-day", monthAndDay},
        {"weekday-month-day", weekdayMonthDay},
        {"month-day-year", monthDayYear},
        {"last-weekday-and-day", lastWeekdayAndDay},
        {"day-month-year-time", dayMonthYearTime},
        {"month-ordinal-year-time", monthOrdinalYearTime},
        {"month-part", monthPart},
        {"in-month", inMonth},
        {"relative-month", relativeMonth},
        {"late-last-year", lateLastYear},
        {"this-week", thisWeek},
    };
    return table;
}

bool isYear(std::string_view date) {
    return date.size() == 4 && date.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<Wording> wordYear(const WordingRequest& request) {
    const std::string year = std::to_string(request.shift.year(std::stoi(std::string(request.date))));
    if (request.form == "year") return Wording{{}, year, "DATE", year, {}};
    if (request.form == "pre-year") return Wording{{}, "pre-" + year, "DATE", year, "BEFORE"};
    return std::nullopt;
}

char otherCase(char letter, char from, char to) { return static_cast<char>(letter - from + to); }
bool isUpper(char letter) { return letter >= 'A' && letter <= 'Z'; }

std::optional<Wording> wordDay(const WordingRequest& request) {
    const auto day = time::fromIso(request.date);
    std::string form(request.form);
    const bool capital = isUpper(form.front());
    if (capital) form.front() = otherCase(form.front(), 'A', 'a');
    const auto found = forms().find(form);
    if (!day || found == forms().end()) return std::nullopt;
    auto wording = found->second({request.shift(*day), request.published, request.argument});
    if (wording && capital && !isUpper(wording->text.front()))
        wording->text.front() = otherCase(wording->text.front(), 'a', 'A');
    return wording;
}

} // namespace

std::optional<Wording> wordDate(const WordingRequest& request) {
    if (request.form.empty()) return std::nullopt;
    if (isYear(request.date)) return wordYear(request);
    if (isUpper(request.date.front())) // a reference such as PAST_REF stands for itself
        return Wording{{}, std::string(request.argument), "DATE", std::string(request.date), {}};
    return wordDay(request);
}

} // namespace dateline::tests
