// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How enumerators are spelt in a project file. By name and not by number, so that a new enumerator in the middle does
// not change what older files say.

#include "core/base/result.h"
#include "core/graph/event_graph.h"
#include "core/temporal/reading.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace dateline::project {

template <class Value>
struct StoredNames;

template <>
struct StoredNames<temporal::DatingBasis> {
    using enum temporal::DatingBasis;
    static constexpr std::array table{std::pair{stated, "stated"}, std::pair{metadata, "metadata"},
                                      std::pair{given, "given"}, std::pair{inferred, "inferred"},
                                      std::pair{unknown, "unknown"}};
};

template <>
struct StoredNames<temporal::TimexType> {
    using enum temporal::TimexType;
    static constexpr std::array table{std::pair{date, "date"}, std::pair{time, "time"}, std::pair{duration, "duration"},
                                      std::pair{set, "set"}};
};

template <>
struct StoredNames<temporal::TimexUse> {
    using enum temporal::TimexUse;
    static constexpr std::array table{std::pair{at, "at"}, std::pair{bound, "bound"}, std::pair{metadata, "metadata"}};
};

template <>
struct StoredNames<graph::Support> {
    using enum graph::Support;
    static constexpr std::array table{std::pair{exact, "exact"}, std::pair{coarse, "coarse"},
                                      std::pair{undated, "undated"}};
};

template <>
struct StoredNames<graph::Status> {
    using enum graph::Status;
    static constexpr std::array table{std::pair{happened, "happened"}, std::pair{planned, "planned"},
                                      std::pair{denied, "denied"}, std::pair{hypothetical, "hypothetical"},
                                      std::pair{habitual, "habitual"}};
};

template <>
struct StoredNames<graph::Difference::Kind> {
    using enum graph::Difference::Kind;
    static constexpr std::array table{std::pair{number, "number"}, std::pair{place, "place"}};
};

template <>
struct StoredNames<graph::RelationKind> {
    using enum graph::RelationKind;
    static constexpr std::array table{std::pair{partOf, "part-of"}, std::pair{respondsTo, "responds-to"},
                                      std::pair{refersTo, "refers-to"}};
};

template <>
struct StoredNames<ErrorKind> {
    using enum ErrorKind;
    static constexpr std::array table{
        std::pair{notFound, "not-found"},      std::pair{unreadable, "unreadable"}, std::pair{empty, "empty"},
        std::pair{binary, "binary"},           std::pair{tooLarge, "too-large"},    std::pair{malformed, "malformed"},
        std::pair{unsupported, "unsupported"}, std::pair{unwritable, "unwritable"}, std::pair{cancelled, "cancelled"}};
};

template <class Value>
[[nodiscard]] constexpr std::string_view storedName(Value value) {
    for (const auto& [candidate, name] : StoredNames<Value>::table)
        if (candidate == value) return name;
    return {};
}

template <class Value>
[[nodiscard]] constexpr std::optional<Value> fromStoredName(std::string_view name) {
    for (const auto& [candidate, text] : StoredNames<Value>::table)
        if (name == text) return candidate;
    return std::nullopt;
}

} // namespace dateline::project
