// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/names.h"

#include "core/text/lexicon.h"

#include <algorithm>
#include <unordered_set>

namespace dateline::events {

namespace {

/// Finds the runs of one document in two passes: words that are capitalised where they need not be are names for sure,
/// and so may open a sentence.
class NameFinder {
public:
    NameFinder(const AnnotatedDocument& document, NameTable& table)
        : m_document(document), m_table(table), m_nounCapitals(!document.language().property("noun-capitals").empty()) {
    }

    std::vector<NameRun> run() {
        for (std::size_t s = 0; s < m_document.sentences().size(); ++s)
            if (!m_document.isTitleCase(s)) noteSureNames(m_document.wordsOf(s));
        for (std::size_t s = 0; s < m_document.sentences().size(); ++s) readSentence(s);
        return std::move(m_runs);
    }

private:
    bool capital(std::size_t i) const {
        return m_document.isWord(i) && m_document.words()[i].token.capitalised && !m_document.words()[i].timex;
    }

    void noteSureNames(WordRange range) {
        for (std::size_t i = range.first + 1; i < range.last; ++i)
            if (capital(i) && m_document.isWord(i - 1)) m_sure.insert(m_document.folded(i));
    }

    bool sureAtStart(std::size_t i, WordRange range) const {
        if (m_document.words()[i].token.allCapitals || m_document.lexicon().country(std::string(m_document.written(i))))
            return true;
        if (m_document.words()[i].entry->stopword) return false;
        const bool followed = i + 1 < range.last && nextOfRun(i + 1, range, false, isInstitution(i)) > i + 1;
        return followed || m_sure.contains(m_document.folded(i));
    }

    /// First of the sentence, of a quotation or of what follows a colon: there any word has a capital.
    bool opensSentence(std::size_t i, WordRange range) const {
        if (i == range.first) return true;
        static constexpr std::string_view openers = "\"'“‘„«:.—*|";
        return !m_document.isWord(i - 1) && openers.find(m_document.written(i - 1)) != std::string_view::npos;
    }

    bool nameWord(std::size_t i, WordRange range, bool titleCase) const {
        if (!capital(i) || (i > range.first && m_document.isMark(i - 1, "@"))) return false;
        if (titleCase) return m_sure.contains(m_document.folded(i)) || m_document.words()[i].token.allCapitals;
        return !opensSentence(i, range) || sureAtStart(i, range);
    }

    void readSentence(std::size_t sentence) {
        const auto range = m_document.wordsOf(sentence);
        const bool titleCase = m_document.isTitleCase(sentence);
        for (std::size_t i = range.first; i < range.last;) {
            if (!nameWord(i, range, titleCase)) {
                ++i;
                continue;
            }
            const std::size_t end = runEnd(i, range, titleCase);
            cutRun({i, end});
            i = end;
        }
    }

    /// "U.S.", "Smith-Jones" and "Bank of England" go on; "Russia and Norway" does not.
    std::size_t runEnd(std::size_t i, WordRange range, bool titleCase) const {
        std::size_t end = i + 1;
        bool body = isInstitution(i);
        bool placed = false;
        while (end < range.last) {
            const std::size_t next = nextOfRun(end, range, titleCase, body);
            if (next == end || (placed && isPlaced({end, next}))) break; // "the Board for Trade in Asia | in Oslo"
            placed = placed || isPlaced({end, next});
            for (std::size_t k = end; k < next; ++k) body = body || isInstitution(k);
            end = next;
        }
        return end;
    }

    bool isPlaced(WordRange words) const {
        for (std::size_t i = words.first; i < words.last; ++i)
            if (m_document.lexicon().isPlacePreposition(m_document.folded(i))) return true;
        return false;
    }

    bool isInstitution(std::size_t i) const { return m_document.lexicon().isInstitution(m_document.folded(i)); }

    std::size_t nextOfRun(std::size_t end, WordRange range, bool titleCase, bool body) const {
        const auto& words = m_document.words();
        const auto goesOn = [&](std::size_t i) {
            return i < range.last && (titleCase ? nameWord(i, range, true) : capital(i));
        };
        if (words[end].token.lineBefore) return end; // a heading and the line below are two
        if (goesOn(end) && words[end].token.spaceBefore) return end + 1;
        const bool initial =
            m_document.isMark(end, ".") && !words[end].token.spaceBefore && m_document.written(end - 1).size() == 1;
        if (initial) return end + 1;
        if (goesOn(end) && m_document.isMark(end - 1, ".")) return end + 1;
        if (m_document.isMark(end, "-") && !words[end].token.spaceBefore && end + 1 < range.last &&
            !words[end + 1].token.spaceBefore)
            if (goesOn(end + 1) || (body && m_document.isWord(end + 1))) return end + 2;
        std::size_t after = end;
        while (after < range.last && after < end + 2 && connects(after, body)) ++after;
        return after > end && goesOn(after) ? after + 1 : end;
    }

    bool connects(std::size_t i, bool body) const {
        const auto& word = m_document.folded(i);
        return m_document.lexicon().isNameConnector(word) || (body && m_document.lexicon().isBodyConnector(word));
    }

    /// Cuts a run at titles and nationalities: "Norwegian Foreign Minister Ada Kern" is Norway and Ada Kern.
    void cutRun(WordRange run) {
        std::size_t begin = run.first;
        bool titled = (run.first > 0 && m_document.isWord(run.first - 1) &&
                       m_document.lexicon().isPersonTitle(m_document.folded(run.first - 1))) ||
                      titledBefore(run);
        for (std::size_t i = run.first; i < run.last;) {
            const std::size_t title = titleAt(i, run);
            if (title > 0) {
                emit({begin, i}, titled);
                i += title;
                begin = i;
                titled = i < run.last && capital(i); // not the body in "Director of the Agency"
                continue;
            }
            const std::size_t hyphen = m_document.isMark(i, "-") && splitsAtHyphen(i, run) ? i : run.last;
            if (hyphen == i) {
                emit({begin, i}, titled);
                begin = ++i;
                titled = false;
                continue;
            }
            ++i;
        }
        emit({begin, run.last}, titled);
    }

    /// "the director of the agency, Ada Kern": two or three words behind a title and a comma.
    bool titledBefore(WordRange run) const {
        constexpr std::size_t reach = 8;
        const std::size_t length = run.last - run.first;
        if (length < 2 || length > 3 || run.first < 2 || !m_document.isMark(run.first - 1, ",")) return false;
        const std::size_t earliest = run.first - std::min(run.first, reach);
        for (std::size_t i = run.first - 1; i-- > earliest;) {
            if (!m_document.isWord(i)) return false;
            if (m_document.lexicon().isPersonTitle(m_document.folded(i))) return i > 0 && definesOne(i, earliest);
        }
        return false;
    }

    /// The title stands with an article or a possessive, not with a name of its own.
    bool definesOne(std::size_t title, std::size_t earliest) const {
        for (std::size_t i = title; i > earliest; --i)
            if (m_document.words()[i - 1].entry->determiner)
                return true;
            else if (!m_document.isWord(i - 1))
                return false;
        return false;
    }

    std::size_t titleAt(std::size_t i, WordRange run) const {
        return m_document.phraseAt(i, run.last, PhraseKind::personTitle);
    }

    /// "A-B Council": two parties joined by a hyphen, each a name by itself.
    bool splitsAtHyphen(std::size_t i, WordRange run) const {
        if (i + 1 >= run.last) return false;
        return standsAlone(i - 1) && standsAlone(i + 1);
    }
    bool standsAlone(std::size_t i) const {
        return m_document.words()[i].token.allCapitals ||
               m_document.lexicon().country(std::string(m_document.written(i))).has_value();
    }

    void emit(WordRange range, bool titled) {
        const auto connector = [&](std::size_t i) { return !capital(i) && !m_document.isMark(i, "."); };
        while (!range.empty() && connector(range.first)) ++range.first;
        while (!range.empty() && connector(range.last - 1)) --range.last;
        if (range.empty() || isZone(range)) return;
        peelNationality(range);
        if (range.empty()) return;
        add(range, titled);
    }

    /// "GMT" behind a time of day.
    bool isZone(WordRange range) const {
        return range.last - range.first == 1 && m_document.words()[range.first].token.allCapitals &&
               m_document.lexicon().isTimeZone(m_document.folded(range.first));
    }

    /// "Norwegian" before a further name is a party of its own; the rest may be a person or a body.
    void peelNationality(WordRange& range) {
        const auto country = m_document.lexicon().country(std::string(m_document.written(range.first)));
        if (!country || country->form == CountryForm::capital || range.last - range.first < 2) return;
        const auto whole = slice(m_document.document().text, m_document.spanOf(range));
        if (m_document.lexicon().country(std::string(whole))) return;
        add({range.first, range.first + 1}, false);
        const bool body = isInstitution(range.last - 1);
        if (!body) ++range.first;
    }

    /// Where every noun has a capital, one word alone is a name only if something else says so: "in Oslo", "NATO".
    bool isNoun(WordRange range) const {
        if (!m_nounCapitals || range.last - range.first > 1 || standsAlone(range.first)) return false;
        return range.first == 0 || !m_document.lexicon().isPlacePreposition(m_document.folded(range.first - 1));
    }

    void add(WordRange range, bool titled) {
        if (!titled && isNoun(range)) return;
        const Span span = m_document.spanOf(range);
        const Name name = m_table.add(normalised(slice(m_document.document().text, span)), m_document.language());
        if (titled || speaks(range)) m_table.markPerson(name);
        m_runs.push_back({range, name, roleOf(range), titled});
    }

    /// "Ada Kern said": two or three words before a verb of speech are a person.
    bool speaks(WordRange range) const {
        const std::size_t length = range.last - range.first;
        if (length < 2 || length > 3 || isInstitution(range.last - 1) || range.last >= m_document.words().size())
            return false;
        return m_document.triggerAt(range.last, range.last + 1).asVerb == statementTrigger &&
               m_document.isFiniteVerb(range.last, {range.first, range.last + 1});
    }

    /// White space inside a name may be a line end or a no-break space.
    static std::string normalised(std::string_view written) {
        std::string text;
        for (std::size_t i = 0; i < written.size(); ++i) {
            const auto byte = static_cast<unsigned char>(written[i]);
            const bool noBreak =
                byte == 0xC2 && i + 1 < written.size() && static_cast<unsigned char>(written[i + 1]) == 0xA0;
            if (byte <= ' ' || noBreak) {
                if (!text.empty() && text.back() != ' ') text += ' ';
                i += noBreak ? 1 : 0;
            } else
                text += written[i];
        }
        return text;
    }

    NameRole roleOf(WordRange range) const {
        const auto country = m_document.lexicon().country(std::string(m_document.written(range.first)));
        if (country && country->form == CountryForm::people) return NameRole::actor; // "in the Norwegian capital"
        std::size_t before = range.first;
        while (before > 0 && m_document.words()[before - 1].entry->determiner) --before;
        if (before == 0 || !m_document.lexicon().isPlacePreposition(m_document.folded(before - 1)))
            return NameRole::actor;
        bool body = m_document.words()[range.first].token.allCapitals;
        for (std::size_t i = range.first; i < range.last; ++i)
            body = body || isInstitution(i); // also "in the Union of Northern Ports"
        return body ? NameRole::actor : NameRole::place;
    }

    const AnnotatedDocument& m_document;
    NameTable& m_table;
    bool m_nounCapitals; ///< of the language
    std::unordered_set<std::string> m_sure;
    std::vector<NameRun> m_runs;
};

bool isInitials(const std::string& name) {
    return name.size() > 1 && std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool containsWord(std::string_view name, std::string_view word) {
    return (' ' + std::string(name) + ' ').find(' ' + std::string(word) + ' ') != std::string::npos;
}

std::string initialsOf(const std::string& name) {
    std::string initials;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (name[i] >= 'A' && name[i] <= 'Z' && (i == 0 || name[i - 1] == ' ' || name[i - 1] == '-'))
            initials += name[i];
    return initials;
}

} // namespace

Name NameTable::add(const std::string& written, text::Language language) {
    const auto [found, isNew] = m_byText.emplace(written, static_cast<Name>(m_names.size()));
    if (isNew) {
        Entry entry{written, found->second, std::nullopt, 0, false, language};
        if (const auto country = eventLexicon(language).country(written))
            entry.countryName = std::string(country->country);
        m_names.push_back(std::move(entry));
    }
    ++m_names[found->second].uses;
    return found->second;
}

void NameTable::unify() {
    unifyCountries();
    unifyLastNames();
    unifyAcronyms();
}

/// A country's own names and its people are the country; its capital stays a town, linked by country().
void NameTable::unifyCountries() {
    for (Name i = 0; i < m_names.size(); ++i) {
        if (!m_names[i].countryName) continue;
        const auto form = eventLexicon(m_names[i].language).country(m_names[i].written)->form;
        const Name country = add(*m_names[i].countryName, m_names[i].language);
        if (form != CountryForm::capital) m_names[i].canonical = country;
    }
}

/// "Kern" is "Ada Kern" when only one person's full name ends so.
void NameTable::unifyLastNames() {
    std::unordered_map<std::string, std::vector<Name>> fullNames;
    for (Name i = 0; i < m_names.size(); ++i) {
        const auto& written = m_names[i].written;
        const std::size_t space = written.rfind(' ');
        const bool shortName = std::count(written.begin(), written.end(), ' ') <= 2;
        if (space != std::string::npos && shortName && m_names[i].canonical == i && !m_names[i].countryName)
            fullNames[written.substr(space + 1)].push_back(i);
    }
    for (Name i = 0; i < m_names.size(); ++i) {
        const auto found = fullNames.find(m_names[i].written);
        if (found == fullNames.end() || m_names[i].countryName || isInitials(m_names[i].written)) continue;
        const auto persons =
            std::count_if(found->second.begin(), found->second.end(), [&](Name n) { return m_names[n].person; });
        for (const Name full : found->second)
            if (persons == 1 && m_names[full].person) m_names[i].canonical = full;
    }
}

void NameTable::unifyAcronyms() {
    for (auto& entry : m_names) {
        const auto acronym = m_byText.find(initialsOf(entry.written));
        if (entry.written.find(' ') == std::string::npos || entry.person || acronym == m_byText.end()) continue;
        if (acronym->first.size() >= 3) entry.canonical = m_names[acronym->second].canonical;
    }
}

std::optional<Name> NameTable::country(Name name) const {
    const auto& country = m_names[m_names[name].canonical].countryName;
    if (!country) return std::nullopt;
    const auto found = m_byText.find(*country);
    if (found == m_byText.end()) return std::nullopt;
    return found->second;
}

bool NameTable::isAcronym(Name name) const { return isInitials(display(name)) && !country(name); }

bool NameTable::areNamesakes(Name a, Name b) const {
    const std::string_view first = display(a);
    const std::string_view second = display(b);
    const std::size_t space = first.rfind(' ');
    const std::size_t otherSpace = second.rfind(' ');
    if (space == std::string_view::npos || otherSpace == std::string_view::npos || country(a) || country(b))
        return false;
    const auto last = first.substr(space + 1);
    if (last != second.substr(otherSpace + 1) ||
        eventLexicon(m_names[a].language).isInstitution(text::foldedCase(last)))
        return false;
    const auto given = first.substr(0, first.find(' '));
    const auto otherGiven = second.substr(0, second.find(' '));
    const bool initial =
        (given.size() <= 2 || otherGiven.size() <= 2) && given.front() == otherGiven.front(); // "J. Grey"
    return !initial && !containsWord(first, otherGiven) && !containsWord(second, given);
}

std::string NameTable::shortDisplay(Name name) const {
    const auto& full = display(name);
    const std::size_t space = full.rfind(' ');
    return isPerson(name) && space != std::string::npos ? full.substr(space + 1) : full;
}

std::vector<NameRun> findNames(const AnnotatedDocument& document, NameTable& table) {
    return NameFinder(document, table).run();
}

} // namespace dateline::events
