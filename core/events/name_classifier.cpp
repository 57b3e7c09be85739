// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/name_classifier.h"

#include "core/events/name_spelling.h"
#include "core/text/lexicon.h"

#include <algorithm>

namespace dateline::events {

namespace {

/// White space inside a name may be a line end or a no-break space.
std::string withPlainSpaces(std::string_view written) {
    std::string text;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const auto byte = static_cast<unsigned char>(written[i]);
        const bool noBreak =
            byte == 0xC2 && i + 1 < written.size() && static_cast<unsigned char>(written[i + 1]) == 0xA0;
        if (byte > ' ' && !noBreak) {
            text += written[i];
            continue;
        }
        if (!text.empty() && text.back() != ' ') text += ' ';
        i += noBreak ? 1 : 0;
    }
    return text;
}

/// The codes of the European Union and the United Nations: bodies that act, not where something happens.
bool isUnionOfStates(std::string_view region) { return region == "EU" || region == "UN"; }

} // namespace

FoundName NameClassifier::classified(WordRange range, const std::string& title) const {
    FoundName name;
    name.words = range;
    name.written = withPlainSpaces(slice(m_document.document().text, m_document.spanOf(range)));
    name.title = title;
    name.titled = !title.empty();
    name.placed = isPlaced(range);
    name.acts = acts(range);
    readCountry(name);
    name.kind = kindOf(name);
    if (name.kind == NameKind::place && m_lexicon.isPlace(withoutShouting(name.written)))
        name.written = withoutShouting(name.written);
    if (name.kind == NameKind::person) name.region = {}, name.capital = false; // "Mr. Jordan"
    name.named = name.written;
    return name;
}

// ---- countries and their parts

void NameClassifier::readCountry(FoundName& name) const {
    auto country = m_lexicon.countries().find(name.written);
    const bool shouted = !country;
    if (shouted) country = m_lexicon.countries().find(withoutShouting(name.written));
    if (const auto part = partMeant(name)) {
        name.region = *part;
    } else if (country && country->form != CountryForm::part) {
        name.region = country->region;
        name.capital = country->form == CountryForm::capital;
        name.people = country->form == CountryForm::people;
        if (name.capital && shouted) name.written = withoutShouting(name.written);
    }
}

/// A state that shares its name with a country or a town is meant where the text puts it behind a town ("Atlanta, Georgia"), calls
/// it a state, or speaks of other states of that federation. Shortened ("Ga.") it is one only behind a town.
std::optional<std::string_view> NameClassifier::partMeant(const FoundName& name) const {
    const std::size_t first = name.words.first;
    const std::size_t last = name.words.last;
    const bool behindTown = first > 1 && isMarkAt(first - 1, ",") && m_document.words()[first - 2].token.capitalised;
    const bool dotted = name.written.back() == '.' || isMarkAt(last, ".");
    if (dotted && (behindTown || name.words.last - first > 1))
        if (const auto part =
                m_lexicon.countries().part(name.written.back() == '.' ? name.written : name.written + '.'))
            return part;
    const auto part = m_lexicon.countries().part(name.written);
    const auto other = m_lexicon.countries().find(name.written);
    if (!part || !other || other->form == CountryForm::part) return part;
    const auto federation = part->substr(0, part->find('-'));
    if (behindTown && !m_lexicon.countries().find(m_document.written(first - 2))) return part;
    if (other->form == CountryForm::capital || m_lexicon.isPlace(name.written)) return std::nullopt;
    return namesPartsOf(federation, other->region) ? part : std::nullopt;
}

/// The document names other parts of that country, and neither the people nor the capital of its namesake.
bool NameClassifier::namesPartsOf(std::string_view country, std::string_view namesake) const {
    if (!m_surveyed) survey();
    return m_federations.contains(country) && !m_peoples.contains(namesake);
}

void NameClassifier::survey() const {
    m_surveyed = true;
    for (std::size_t i = 0; i < m_document.words().size(); ++i) {
        if (!m_document.words()[i].token.capitalised || !m_document.isWord(i)) continue;
        const auto word = m_lexicon.countries().find(m_document.written(i));
        if (!word) continue;
        if (word->form == CountryForm::part) m_federations.insert(word->region.substr(0, word->region.find('-')));
        if (word->form == CountryForm::people || word->form == CountryForm::capital) m_peoples.insert(word->region);
    }
}

// ---- kinds

NameKind NameClassifier::kindOf(const FoundName& name) const {
    const std::size_t length = name.words.last - name.words.first;
    if (const auto fixed = m_lexicon.fixedName(m_document.foldedPhrase(name.words.first, length))) return *fixed;
    if (name.titled && length <= 4 && !isBody(name.words)) return NameKind::person;
    if (!name.region.empty() && isUnionOfStates(name.region)) return NameKind::body;
    if (!name.region.empty())
        return name.capital || name.region.find('-') != std::string_view::npos ? NameKind::place : NameKind::country;
    if (m_lexicon.isPlace(name.written) || m_lexicon.isPlace(withoutShouting(name.written))) return NameKind::place;
    if (isBody(name.words)) return NameKind::body;
    if (isPlace(name)) return NameKind::place;
    return isPerson(name) ? NameKind::person : NameKind::unknown;
}

/// By a word of its own ("Agency", "Inc") or as initials.
bool NameClassifier::isBody(WordRange range) const {
    constexpr std::size_t longestInitials = 6; // letters
    const auto& first = m_document.words()[range.first].token;
    if (range.last - range.first == 1)
        return (first.allCapitals && first.span.size() <= longestInitials) ||
               m_document.lexicon().isInstitution(m_document.folded(range.first));
    for (std::size_t i = range.first; i < range.last; ++i) {
        const auto& word = m_document.folded(i);
        if (m_document.lexicon().isInstitution(word) || m_lexicon.isCompanySuffix(word)) return true;
    }
    return false;
}

bool NameClassifier::isPlace(const FoundName& name) const {
    const auto& [first, last] = name.words;
    if (last - first < 2) return false;
    const std::size_t end = m_document.isMark(last - 1, ".") && last - first > 2 ? last - 1 : last; // "Main St."
    return m_lexicon.isPlaceNoun(m_document.folded(end - 1)) || m_lexicon.isPlaceOpener(m_document.folded(first)) ||
           m_lexicon.isSaint(m_document.folded(first));
}

bool NameClassifier::isPerson(const FoundName& name) const {
    constexpr std::size_t longest = 4; // words
    const std::size_t length = name.words.last - name.words.first;
    if (length < 2) return false;
    for (std::size_t i = name.words.first; i < name.words.last; ++i)
        if (m_document.isMark(i, "&") || m_document.words()[i].token.kind == text::TokenKind::number) return false;
    if (speaks(name.words)) return true;
    return m_lexicon.isGivenName(m_document.folded(name.words.first)) && length <= longest &&
           m_document.isWord(name.words.first + 1) && !m_document.words()[name.words.last - 1].token.allCapitals;
}

/// "Ada Kern said": two or three words before a verb of speech are a person.
bool NameClassifier::speaks(WordRange range) const {
    const std::size_t length = range.last - range.first;
    if (length < 2 || length > 3 || range.last >= m_document.words().size()) return false;
    return m_document.triggerAt(range.last, range.last + 1).asVerb == statementTrigger &&
           m_document.isFiniteVerb(range.last, {range.first, range.last + 1});
}

bool NameClassifier::acts(WordRange range) const {
    return range.last < m_document.words().size() && m_document.isFiniteVerb(range.last, {range.first, range.last + 1});
}

bool NameClassifier::isPlaced(WordRange range) const {
    std::size_t before = range.first;
    while (before > 0 && m_document.words()[before - 1].entry->determiner) --before;
    return before > 0 && m_document.lexicon().isPlacePreposition(m_document.folded(before - 1));
}

// ---- what is no name

bool NameClassifier::isName(const FoundName& name) const {
    const bool single = name.words.last - name.words.first == 1;
    const auto& word = m_document.folded(name.words.first);
    const auto& token = m_document.words()[name.words.first].token;
    if (!name.region.empty()) return true;
    if (isAllSuffixes(name.words)) return false;
    if (single && name.kind != NameKind::place &&
        (m_lexicon.isGroup(word) || m_lexicon.isCommon(word) || m_lexicon.isPlaceNoun(word)))
        return false;
    if (token.span.size() < 2 && name.written.size() <= 2) return false; // an initial alone
    if (single && !name.titled && m_lexicon.isCalendarWord(word)) return false;
    if (single && token.allCapitals && m_document.lexicon().isTimeZone(word)) return false;
    if (isAgencyMark(name.words) || (single && !name.titled && isLabel(name.words))) return false;
    return text::foldedCase(name.written) != text::foldedCase(m_document.document().source);
}

/// "Co Inc" of a company whose name stands elsewhere.
bool NameClassifier::isAllSuffixes(WordRange range) const {
    for (std::size_t i = range.first; i < range.last; ++i)
        if (m_document.isWord(i) && !m_lexicon.isCompanySuffix(m_document.folded(i))) return false;
    return true;
}

/// "Note:", "Shr 12 cts": a word at the beginning of a line, and what it is a label of.
bool NameClassifier::isLabel(WordRange range) const {
    const std::size_t next = range.last;
    if (range.first > 0 && m_document.isWord(range.first - 1)) return false;
    return next < m_document.words().size() &&
           (m_document.isMark(next, ":") || m_document.words()[next].token.kind == text::TokenKind::number);
}

/// "OSLO (NTB) - ".
bool NameClassifier::isAgencyMark(WordRange range) const {
    return range.first > 0 && isMarkAt(range.first - 1, "(") && isMarkAt(range.last, ")") &&
           range.last + 1 < m_document.words().size() &&
           (m_document.isDash(range.last + 1) || isMarkAt(range.last + 1, "-"));
}

} // namespace dateline::events
