// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What temporal reading makes of one document: its own date and its temporal expressions, resolved.

#include "core/base/span.h"
#include "core/temporal/explanation.h"
#include "core/time/when.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::temporal {

enum class TimexType { date, time, duration, set };

/// How the sentence uses the expression. Only `at` says that something happened then.
enum class TimexUse {
    at,
    bound,    ///< since, after, until, pre-: an end of a stretch
    metadata, ///< dateline, "Published …", a post's own date line
};

/// One temporal expression with its place on the calendar.
struct Timex {
    Span span;
    TimexType type = TimexType::date;
    TimexUse use = TimexUse::at;
    std::string value; ///< TIMEX3 value: "2021-12", "2022-W02", "P3D", "PAST_REF", "XXXX-WXX-1"
    time::Modifier modifier = time::Modifier::none; ///< TIMEX3 mod
    std::optional<time::When> when;                 ///< empty where there is no place on the calendar
    bool stated = false;                            ///< the words alone give the date, without any anchor
    bool planned = false;                           ///< the governing verb points to the future of the document
    Explanation why;                                ///< never empty

    friend bool operator==(const Timex&, const Timex&) = default;
};

/// Where a document's date comes from, strongest first.
enum class DatingBasis { stated, metadata, given, inferred, unknown };

/// The document creation time (DCT). Without a date but with `when`, the interval is what is known.
struct Published {
    std::optional<time::When> when;
    DatingBasis basis = DatingBasis::unknown;
    Explanation why;

    /// The day that relative expressions count from; none unless it is one day.
    [[nodiscard]] std::optional<time::Day> day() const {
        if (when && when->isExactDay()) return when->days.first;
        return std::nullopt;
    }
    /// "2022-01-16T15:21Z", "2022-01-16", or empty when not known to the day.
    [[nodiscard]] std::string value() const;

    friend bool operator==(const Published&, const Published&) = default;
};

[[nodiscard]] std::string_view nameOf(DatingBasis basis);
[[nodiscard]] std::string_view nameOf(TimexType type); ///< "DATE"…

/// A stretch with a date of its own, such as a social-media post quoted with its date line: relative expressions in it
/// count from there, and what it says was said then.
struct DatedSection {
    Span span;             ///< the words, without the date line
    std::size_t timex = 0; ///< the expression that dates it, index into Reading::timexes

    friend bool operator==(const DatedSection&, const DatedSection&) = default;
};

struct Reading {
    Published published;
    std::vector<Timex> timexes;         ///< by position, disjoint
    std::vector<Span> sentences;        ///< by position, disjoint
    std::vector<DatedSection> sections; ///< by position, disjoint

    friend bool operator==(const Reading&, const Reading&) = default;
};

} // namespace dateline::temporal
