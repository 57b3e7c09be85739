// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words that event finding knows, read once from resources/lexicon. Phrases of several words are looked up
// token by token: longestPhrase tells how far to try.

#include "core/events/countries.h"
#include "core/text/language.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace dateline::events {

/// A class of words that can stand for one another when they tell what happened ("talks", "met", "summit").
/// The same class has the same number in every language, so that reports in two languages can tell of one event.
using TriggerClass = std::uint8_t;
inline constexpr TriggerClass noTrigger = 0;
inline constexpr TriggerClass statementTrigger = 1;
inline constexpr TriggerClass meetingTrigger = 2;
inline constexpr TriggerClass publicationTrigger = 3;

struct Trigger {
    TriggerClass asVerb = noTrigger;
    TriggerClass asNoun = noTrigger;
};

/// Tables of phrases, of one word or several, that are looked for word by word.
enum class PhraseKind : std::uint8_t {
    personTitle,
    titleOpener,
    responseCue,     ///< what follows is answered
    bareResponseCue, ///< what was told before is answered
    openingCue,      ///< an answer where a clause begins with it
    sequelCue,       ///< "after": an answer if the event meant is plain
    verbCue,         ///< "condemned": the same; a day behind it is its own
    jointCue,
    sequel,
    denial,            ///< "denied", "not true": what follows is said not to be so
    claim,             ///< "rumours": what follows is only said
    falsehood,         ///< "untrue": of a claim
    cancellation,      ///< "called off": of a plan
    invertedCondition, ///< "had", where a sentence begins with it
    formerHabit        ///< "used to"
};
inline constexpr std::size_t phraseKinds = 15;
using PhraseKinds = std::bitset<phraseKinds>;

enum class MarkKind : std::uint8_t { coordinate, conjunction, sequel, relative, subordinate, that };
struct Count {
    int value = 0; ///< 0 stands for "the last"
    bool ordinal = false;
};

class EventLexicon {
public:
    explicit EventLexicon(text::Language language);

    static constexpr std::size_t longestPhrase = 6;

    /// `stem` is the stem of a word, or stems joined by one space.
    [[nodiscard]] Trigger trigger(const std::string& stem) const;
    [[nodiscard]] std::optional<CountryWord> country(std::string_view asWritten) const {
        return m_countries->find(asWritten);
    }
    [[nodiscard]] std::optional<MarkKind> mark(const std::string& folded) const;
    [[nodiscard]] std::optional<Count> count(const std::string& folded) const;
    [[nodiscard]] std::optional<std::string_view> pastOf(const std::string& participle) const;

    [[nodiscard]] bool isPhrase(PhraseKind kind, const std::string& folded) const {
        return phrases(kind).contains(folded);
    }
    /// The tables with a phrase whose first word this is: most words begin none, and then nothing need be looked up.
    [[nodiscard]] PhraseKinds phrasesFrom(const std::string& folded) const;

    [[nodiscard]] bool isStopword(const std::string& folded) const { return m_stopwords.contains(folded); }
    [[nodiscard]] bool isPronoun(const std::string& folded) const { return m_pronouns.contains(folded); }
    [[nodiscard]] bool isPersonTitle(const std::string& folded) const {
        return isPhrase(PhraseKind::personTitle, folded);
    }
    [[nodiscard]] bool isInstitution(const std::string& folded) const { return m_institutions.contains(folded); }
    [[nodiscard]] bool isNameConnector(const std::string& folded) const { return m_nameConnectors.contains(folded); }
    [[nodiscard]] bool isBodyConnector(const std::string& folded) const { return m_bodyConnectors.contains(folded); }
    [[nodiscard]] bool isStageNoun(const std::string& folded) const { return m_stageNouns.contains(folded); }
    [[nodiscard]] bool isStagePart(const std::string& folded) const { return m_stageParts.contains(folded); }
    [[nodiscard]] bool isPlacePreposition(const std::string& folded) const {
        return m_placePrepositions.contains(folded);
    }
    [[nodiscard]] bool isDatePreposition(const std::string& folded) const {
        return m_datePrepositions.contains(folded);
    }
    [[nodiscard]] bool isPreposition(const std::string& folded) const { return m_prepositions.contains(folded); }
    [[nodiscard]] bool isDeterminer(const std::string& folded) const { return m_determiners.contains(folded); }
    [[nodiscard]] bool isAuxiliary(const std::string& folded) const { return m_auxiliaries.contains(folded); }
    /// "has": the verb after it is in the active voice.
    [[nodiscard]] bool isPerfect(const std::string& folded) const { return m_perfects.contains(folded); }
    [[nodiscard]] bool isIrregularPast(const std::string& folded) const { return m_pasts.contains(folded); }
    [[nodiscard]] bool isIrregularParticiple(const std::string& folded) const { return m_participles.contains(folded); }
    [[nodiscard]] bool isNonFinite(const std::string& folded) const { return m_nonFinite.contains(folded); }
    [[nodiscard]] bool isAgentMark(const std::string& folded) const { return m_agentMarks.contains(folded); }
    [[nodiscard]] bool hasPastSuffix(std::string_view folded) const;
    [[nodiscard]] bool isTimeZone(const std::string& folded) const { return m_zones.contains(folded); }
    [[nodiscard]] bool isFirstPerson(const std::string& folded) const { return m_firstPerson.contains(folded); }
    [[nodiscard]] bool hasGerundSuffix(std::string_view folded) const;
    [[nodiscard]] bool isModal(const std::string& folded) const { return m_modals.contains(folded); }
    /// "may": one of the modals.
    [[nodiscard]] bool isPossibility(const std::string& folded) const { return m_possibilities.contains(folded); }
    [[nodiscard]] bool isCondition(const std::string& folded) const { return m_conditions.contains(folded); }
    [[nodiscard]] bool isHabit(const std::string& folded) const { return m_habits.contains(folded); }
    [[nodiscard]] bool isNegation(const std::string& folded) const { return m_negations.contains(folded); }

private:
    using Words = std::unordered_set<std::string_view>;

    [[nodiscard]] const Words& phrases(PhraseKind kind) const { return m_phrases[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] Words& phrases(PhraseKind kind) { return m_phrases[static_cast<std::size_t>(kind)]; }
    void readPhrases(text::Language language);
    void readTriggers(text::Language language);
    void readMarks(text::Language language);
    void readVerbs(text::Language language);

    std::unordered_map<std::string, Trigger> m_triggers;
    const Countries* m_countries;
    std::unordered_map<std::string_view, MarkKind> m_marks;
    std::unordered_map<std::string_view, Count> m_counts;
    std::unordered_map<std::string_view, std::string_view> m_participlePasts;
    std::array<Words, phraseKinds> m_phrases;
    std::unordered_map<std::string, PhraseKinds> m_phraseStarts;
    Words m_stopwords, m_pronouns, m_institutions, m_stageNouns, m_stageParts, m_placePrepositions, m_datePrepositions;
    Words m_prepositions, m_determiners, m_auxiliaries, m_pasts, m_participles, m_modals, m_negations, m_nonFinite,
        m_nameConnectors, m_bodyConnectors, m_agentMarks, m_pastSuffixes, m_gerundSuffixes, m_zones, m_perfects,
        m_possibilities, m_conditions, m_habits, m_firstPerson;
};

/// Made on first use; safe from any thread.
[[nodiscard]] const EventLexicon& eventLexicon(text::Language language);

} // namespace dateline::events
