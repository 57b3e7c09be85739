// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A dated mention: some words of one document that say what happened, and when. Mentions of one event are brought
// together by clustering; a mention never changes after it was read.

#include "core/base/memo.h"
#include "core/base/progress.h"
#include "core/events/annotated_document.h"
#include "core/events/clauses.h"
#include "core/events/names.h"
#include "core/events/status.h"
#include "core/time/when.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace dateline::events {

struct WeightedTerm {
    Term term = 0;
    float weight = 0;
};

struct Mention {
    std::size_t document = 0; ///< index into MentionSet::documents
    std::size_t sentence = 0;
    WordRange words;                  ///< the clause
    Span passage;                     ///< what to show for it
    std::optional<std::size_t> timex; ///< index into Reading::timexes; none for an undated one
    time::When when;
    ClauseKind kind = ClauseKind::main;
    std::optional<std::size_t> host; ///< the mention of the same sentence in which this one is embedded
    Status status = Status::happened;
    bool post = false; ///< words of a quoted post: a voice of its own inside the document
    TriggerClass trigger = noTrigger;
    std::uint32_t acts =
        0; ///< a bit for every class of act that a word of the clause belongs to, other than statements
    Term triggerTerm = noTerm;
    std::optional<std::size_t> triggerWord;
    std::optional<std::size_t> verb;
    std::optional<Name> speaker;
    std::vector<Name> actors;           ///< canonical, sorted, unique
    std::vector<Name> subjects;         ///< those of the actors that stand before the verb
    std::vector<Name> places;           ///< the same
    std::vector<std::uint32_t> numbers; ///< sorted, unique
    std::vector<WeightedTerm> terms;    ///< by term
    double squaredLength = 0;           ///< of `terms` under the collection's idf; 0 while not worked out
    std::optional<std::size_t>
        countedNoun; ///< of a stage listed behind its count: "talks" in "three rounds of talks: on 4 May in Oslo"
    std::vector<std::size_t> stages;              ///< of a counted whole: its stages, mentions of the same document
    std::vector<temporal::ExplanationStep> steps; ///< how it came to its date, after what the expression itself says

    [[nodiscard]] bool isWhole() const { return !stages.empty(); }
    [[nodiscard]] bool embedded() const {
        return kind == ClauseKind::relative || kind == ClauseKind::reduced || kind == ClauseKind::nominal;
    }
    [[nodiscard]] bool exact() const { return when.isExactDay(); }
};

/// Everything read from a pile of documents, before merging.
struct MentionSet {
    std::shared_ptr<std::vector<Vocabulary>> vocabularies; ///< one a thread that read; shared with what keeps the words
    std::vector<Fingerprint> termTexts;                    ///< by term, what it stands for
    std::vector<Fingerprint> namePrints;                   ///< by name
    std::vector<Fingerprint> documentPrints;               ///< by document: of its words and of the names in them
    NameTable names;
    std::vector<AnnotatedDocument> documents;
    std::vector<std::vector<NameRun>> runs; ///< a document
    std::vector<Mention> mentions;          ///< by document, then position
    std::vector<float> idf;                 ///< a term
    std::vector<float> steppedIdf; ///< the same in steps (rarity.h), for what is kept from one build to the next

    [[nodiscard]] const AnnotatedDocument& documentOf(const Mention& mention) const {
        return documents[mention.document];
    }
    /// Names that stand inside `words` of a document.
    [[nodiscard]] std::vector<NameRun> runsIn(std::size_t document, WordRange words) const;
    /// The name that `word` is part of, or null. O(log names).
    [[nodiscard]] const NameRun* runAt(std::size_t document, std::size_t word) const;
};

/// What was read of each document, kept for the next build.
struct ReadingMemory {
    std::shared_ptr<std::vector<Vocabulary>> vocabularies;
    std::size_t terms = 0;          ///< that the kept mentions are numbered by
    std::vector<std::string> names; ///< the same, by name
    Memo<std::shared_ptr<const Annotation>> words;
    Memo<std::shared_ptr<const std::vector<FoundName>>> found;
    Memo<std::vector<Mention>> mentions; ///< they name one another by their place in their document
};

/// `views` in the order that numbers documents; on all threads of the job, without a trace of them in the result. Incomplete
/// when cancelled. O(bytes).
[[nodiscard]] MentionSet readMentions(std::span<const DocumentView> views, const JobControl& control = {},
                                      ReadingMemory* memory = nullptr);

/// Words of `range` as terms with a weight, added to `terms` (unsorted; call finishTerms when all are there).
void addTerms(const AnnotatedDocument& document, WordRange range, float weight, std::vector<WeightedTerm>& terms);
/// Sorts, and keeps each term once with its greatest weight.
void finishTerms(std::vector<WeightedTerm>& terms);

} // namespace dateline::events
