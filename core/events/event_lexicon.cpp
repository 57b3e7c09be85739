// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/event_lexicon.h"

#include "core/text/lexicon.h"
#include "core/text/token.h"

#include <algorithm>

namespace dateline::events {

namespace {

std::string stemPhrase(std::string_view phrase, text::Language language) {
    std::string stems;
    while (!phrase.empty()) {
        const std::size_t space = phrase.find(' ');
        if (!stems.empty()) stems += ' ';
        stems += text::stemOf(phrase.substr(0, space), language);
        if (space == std::string_view::npos) break;
        phrase.remove_prefix(space + 1);
    }
    return stems;
}

template <class Map>
auto valueIn(const Map& map, const std::string& key) -> std::optional<typename Map::mapped_type> {
    const auto found = map.find(key);
    if (found == map.end()) return std::nullopt;
    return found->second;
}

bool endsWithOne(std::string_view word, const std::unordered_set<std::string_view>& suffixes) {
    constexpr std::size_t shortestStem = 3; // "bed", "red" and "king" are no verbs
    return std::any_of(suffixes.begin(), suffixes.end(), [&](std::string_view suffix) {
        return word.size() >= suffix.size() + shortestStem && word.ends_with(suffix);
    });
}

MarkKind markKind(std::string_view name) {
    if (name == "coordinate") return MarkKind::coordinate;
    if (name == "conjunction") return MarkKind::conjunction;
    if (name == "sequel") return MarkKind::sequel;
    if (name == "relative") return MarkKind::relative;
    return name == "that" ? MarkKind::that : MarkKind::subordinate;
}

PhraseKind responseKind(std::string_view name) {
    if (name == "before") return PhraseKind::bareResponseCue;
    if (name == "opening") return PhraseKind::openingCue;
    if (name == "verb") return PhraseKind::verbCue;
    return name == "sequel" ? PhraseKind::sequelCue : PhraseKind::responseCue;
}

std::optional<PhraseKind> framePhrase(std::string_view name) {
    if (name == "denial") return PhraseKind::denial;
    if (name == "claim") return PhraseKind::claim;
    if (name == "falsehood") return PhraseKind::falsehood;
    if (name == "cancellation") return PhraseKind::cancellation;
    if (name == "inverted-condition") return PhraseKind::invertedCondition;
    if (name == "former-habit") return PhraseKind::formerHabit;
    return std::nullopt;
}

/// As articles are cut into words: "vice" of "vice-president".
std::string firstWordOf(std::string_view phrase) {
    return std::string(slice(phrase, text::tokenise(phrase).front().span));
}

/// Numbered by the fallback's table, whose classes are all there are.
const std::unordered_map<std::string_view, TriggerClass>& triggerClasses() {
    static const auto classes = [] {
        std::unordered_map<std::string_view, TriggerClass> result{
            {"statement", statementTrigger}, {"meeting", meetingTrigger}, {"publication", publicationTrigger}};
        for (const auto& row : text::lexiconRows({}, "triggers"))
            result.emplace(row[1], static_cast<TriggerClass>(result.size() + 1));
        return result;
    }();
    return classes;
}

} // namespace

EventLexicon::EventLexicon(text::Language language)
    : m_countries(&countries(language)), m_stopwords(text::lexiconSet(language, "event_stopwords")),
      m_pronouns(text::lexiconSet(language, "pronouns")), m_institutions(text::lexiconSet(language, "institutions")),
      m_stageNouns(text::lexiconSet(language, "stage_nouns")), m_stageParts(text::lexiconSet(language, "stage_parts")),
      m_placePrepositions(text::lexiconSet(language, "place_prepositions")),
      m_datePrepositions(text::lexiconSet(language, "date_prepositions")),
      m_prepositions(text::lexiconSet(language, "prepositions")),
      m_determiners(text::lexiconSet(language, "determiners")) {
    readPhrases(language);
    readTriggers(language);
    readMarks(language);
    readVerbs(language);
    for (const auto& row : text::lexiconRows(language, "name_words"))
        if (row[1] == "connector")
            m_nameConnectors.insert(row[0]);
        else if (row[1] == "body-connector")
            m_bodyConnectors.insert(row[0]);
    m_participlePasts = text::lexiconMap(language, "statement_participles");
    for (const auto& row : text::lexiconRows(language, "counts"))
        m_counts[row[0]] = {std::stoi(std::string(row[1])), row[2] == "ordinal"};
}

void EventLexicon::readPhrases(text::Language language) {
    phrases(PhraseKind::personTitle) = text::lexiconSet(language, "person_titles");
    phrases(PhraseKind::titleOpener) = text::lexiconSet(language, "title_openers");
    phrases(PhraseKind::jointCue) = text::lexiconSet(language, "joint_cues");
    for (const auto& row : text::lexiconRows(language, "response_cues")) phrases(responseKind(row[1])).insert(row[0]);
    for (const auto& row : text::lexiconRows(language, "clause_marks"))
        if (markKind(row[1]) == MarkKind::sequel) phrases(PhraseKind::sequel).insert(row[0]);
    for (const auto& row : text::lexiconRows(language, "polarity"))
        if (const auto kind = framePhrase(row[1])) phrases(*kind).insert(row[0]);
    for (std::size_t kind = 0; kind < phraseKinds; ++kind)
        for (const auto phrase : m_phrases[kind]) m_phraseStarts[firstWordOf(phrase)].set(kind);
}

PhraseKinds EventLexicon::phrasesFrom(const std::string& folded) const {
    const auto found = m_phraseStarts.find(folded);
    return found == m_phraseStarts.end() ? PhraseKinds{} : found->second;
}

void EventLexicon::readTriggers(text::Language language) {
    for (const auto& row : text::lexiconRows(language, "triggers")) {
        auto& trigger = m_triggers[stemPhrase(row[0], language)];
        (row[2] == "verb" ? trigger.asVerb : trigger.asNoun) = triggerClasses().at(row[1]);
    }
}

void EventLexicon::readMarks(text::Language language) {
    for (const auto& row : text::lexiconRows(language, "clause_marks")) m_marks[row[0]] = markKind(row[1]);
    for (const auto& row : text::lexiconRows(language, "zones")) m_zones.insert(row[0]);
    m_firstPerson = text::lexiconSet(language, "first_person");
}

void EventLexicon::readVerbs(text::Language language) {
    const std::unordered_map<std::string_view, Words*> kinds{{"auxiliary", &m_auxiliaries},
                                                             {"perfect", &m_perfects},
                                                             {"past", &m_pasts},
                                                             {"participle", &m_participles},
                                                             {"non-finite", &m_nonFinite},
                                                             {"agent", &m_agentMarks},
                                                             {"past-suffix", &m_pastSuffixes},
                                                             {"gerund-suffix", &m_gerundSuffixes}};
    for (const auto& row : text::lexiconRows(language, "verb_forms")) kinds.at(row[1])->insert(row[0]);
    const std::unordered_map<std::string_view, Words*> polarities{{"modal", &m_modals},
                                                                  {"possible", &m_possibilities},
                                                                  {"negation", &m_negations},
                                                                  {"condition", &m_conditions},
                                                                  {"habit", &m_habits}};
    for (const auto& row : text::lexiconRows(language, "polarity"))
        if (!framePhrase(row[1])) polarities.at(row[1])->insert(row[0]);
    m_modals.insert(m_possibilities.begin(), m_possibilities.end());
}

bool EventLexicon::hasPastSuffix(std::string_view folded) const { return endsWithOne(folded, m_pastSuffixes); }
bool EventLexicon::hasGerundSuffix(std::string_view folded) const { return endsWithOne(folded, m_gerundSuffixes); }

Trigger EventLexicon::trigger(const std::string& stem) const {
    const auto found = m_triggers.find(stem);
    return found == m_triggers.end() ? Trigger{} : found->second;
}

std::optional<MarkKind> EventLexicon::mark(const std::string& folded) const { return valueIn(m_marks, folded); }
std::optional<Count> EventLexicon::count(const std::string& folded) const { return valueIn(m_counts, folded); }
std::optional<std::string_view> EventLexicon::pastOf(const std::string& participle) const {
    return valueIn(m_participlePasts, participle);
}

const EventLexicon& eventLexicon(text::Language language) {
    static text::PerLanguage<EventLexicon> lexicons;
    return lexicons.of(language, [](auto each) { return EventLexicon(each); });
}

} // namespace dateline::events
