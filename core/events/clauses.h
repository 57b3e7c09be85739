// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which words of a sentence a date speaks about. One sentence can tell several dated things ("The talks were followed
// by a meeting in A on Monday, and consultations in B the next day"): between two dates it is cut at the strongest
// mark (semicolon; "while", ", and", "followed by"; a relative or reduced clause; a comma), and a date inside a relative,
// reduced or nominal part ("the plan put forward by C in May", "the 2008 treaty") speaks about that part alone.

#include "core/events/annotated_document.h"

#include <optional>
#include <vector>

namespace dateline::events {

enum class ClauseKind : std::uint8_t {
    main,
    sequel,   ///< ", followed by X": the verb is the previous clause's
    relative, ///< "which X did": embedded in what stands before
    reduced,  ///< "put forward by X": embedded
    nominal,  ///< "the 2008 treaty": embedded
};

struct Clause {
    std::size_t timex = 0; ///< index into Reading::timexes
    WordRange timexWords;
    WordRange words;
    ClauseKind kind = ClauseKind::main;

    [[nodiscard]] bool embedded() const {
        return kind == ClauseKind::relative || kind == ClauseKind::reduced || kind == ClauseKind::nominal;
    }
};

/// One clause for each expression that says that something happened then; by position.
[[nodiscard]] std::vector<Clause> datedClauses(const AnnotatedDocument& document, std::size_t sentence);

/// The first word of the noun phrase that ends before `position` ("the security plan | put forward by …").
[[nodiscard]] std::size_t nounPhraseBefore(const AnnotatedDocument& document, std::size_t position,
                                           std::size_t earliest);

/// "three stages", "the second of three rounds", "three difficult rounds": how many, if two or more.
[[nodiscard]] std::optional<int> stageCountIn(const AnnotatedDocument& document, WordRange range);

} // namespace dateline::events
