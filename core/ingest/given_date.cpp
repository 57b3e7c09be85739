// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/given_date.h"

#include "core/ingest/charset.h"
#include "core/time/day.h"

#include <fmt/format.h>

namespace dateline::ingest {

namespace {

bool areDigits(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

bool beginsLikeIso8601(std::string_view date) {
    if (date.size() == 4) return areDigits(date);
    if (date.size() == 7) return time::fromIso(fmt::format("{}-01", date)).has_value();
    if (date.size() < 10 || !time::fromIso(date.substr(0, 10))) return false;
    if (date.size() == 10) return true;
    const bool separated = date[10] == 'T' || date[10] == 't' || date[10] == ' ';
    return separated && date.size() >= 13 && areDigits(date.substr(11, 2));
}

} // namespace

std::optional<std::string> acceptedDate(std::string_view date, const std::string& where, std::vector<Error>& notices) {
    if (beginsLikeIso8601(date)) return std::string(date);
    notices.push_back({ErrorKind::malformed, where,
                       fmt::format("the date \"{}\" is not ISO 8601 (YYYY-MM-DD); read without it",
                                   toValidUtf8(date.substr(0, 40)))});
    return std::nullopt;
}

} // namespace dateline::ingest
