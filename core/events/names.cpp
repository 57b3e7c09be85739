// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/names.h"

#include "core/events/event_lexicon.h"
#include "core/events/name_spelling.h"
#include "core/text/lexicon.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

namespace dateline::events {

namespace {

bool containsWord(std::string_view name, std::string_view word) {
    return (' ' + std::string(name) + ' ').find(' ' + std::string(word) + ' ') != std::string::npos;
}

/// An ISO 3166 code of a whole country.
bool isCountryCode(std::string_view region) { return region.size() == 2 && region != "EU" && region != "UN"; }

std::string keyOf(const FoundName& found, const NameLexicon& lexicon) {
    if (!found.region.empty() && !found.capital) return std::string(found.region);
    auto key = spellingKey(found.named);
    // "Mr. Jordan", when nobody in the document is called more: not the country's namesake.
    const bool shared = found.kind == NameKind::person && wordsIn(found.named) == 1 &&
                        (lexicon.countries().find(found.named) || lexicon.isPlace(found.named));
    return shared ? key + "\tperson" : key;
}

template <class Entry>
bool isCompanyOrOpen(const Entry& entry) {
    return entry.region.empty() && (entry.kind == NameKind::body || entry.kind == NameKind::unknown);
}

/// What stands between the first and the last word, as far as an initial tells it.
char middleInitial(std::string_view key) {
    const auto first = key.find(' ');
    return first == key.rfind(' ') ? '\0' : key[first + 1];
}

} // namespace

// ---- what the documents say

std::vector<NameRun> NameTable::add(const AnnotatedDocument& document, const std::vector<FoundName>& found) {
    const auto& lexicon = nameLexicon(document.language());
    std::vector<NameRun> runs;
    std::map<std::pair<std::string, Name>, std::size_t> shortForms;
    for (const auto& each : found) {
        const Name name = entryOf(keyOf(each, lexicon), document.language());
        count(name, each);
        if (each.named != each.written && !each.description) ++shortForms[{spellingKey(each.written), name}];
        runs.push_back(
            {each.words, name, NameRole::actor, each.titled, each.description, each.placed, each.acts, each.people});
    }
    for (const auto& [form, uses] : shortForms) m_shortFor[form.first][form.second] += uses;
    countLowerCase(document);
    return runs;
}

Name NameTable::entryOf(const std::string& key, text::Language language) {
    const auto [found, isNew] = m_byKey.emplace(key, static_cast<Name>(m_entries.size()));
    if (isNew) {
        Entry entry;
        entry.key = key;
        entry.canonical = found->second;
        entry.language = language;
        m_entries.push_back(std::move(entry));
    }
    return found->second;
}

void NameTable::count(Name name, const FoundName& found) {
    auto& entry = m_entries[name];
    if (!found.region.empty()) entry.region = found.region;
    entry.capital = entry.capital || found.capital;
    ++entry.forms[found.kind == NameKind::body ? found.written : found.named]; // initials may be the usual form
    ++entry.uses;
    if (!found.opening || (found.acts && !found.description)) ++entry.sure;
    if (found.placed) ++entry.placed;
    if (found.kind == NameKind::person) ++entry.asPerson;
    if (found.kind == NameKind::body) ++entry.asBody;
    if (found.kind == NameKind::place) ++entry.asPlace;
}

void NameTable::countLowerCase(const AnnotatedDocument& document) {
    for (const auto& word : document.words())
        if (word.token.kind == text::TokenKind::word && !word.token.capitalised) ++m_lowerCase[word.token.code];
}

std::size_t NameTable::lowerCase(std::string_view word) const {
    const auto found = m_lowerCase.find(text::wordHash(word));
    return found == m_lowerCase.end() ? 0 : found->second;
}

// ---- forms of one name

void NameTable::unify() {
    joinCountries();
    decideKinds();
    joinFullNames();
    joinLastNames();
    joinInitials();
    joinCompanies();
    joinNationalBodies();
    followCanonical();
    decideKinds();
    chooseDisplays();
    judge();
    numberByKey();
}

/// A capital stays a town, linked to its country by country().
void NameTable::joinCountries() {
    for (Name i = 0; i < m_entries.size(); ++i) {
        if (!isCountryCode(m_entries[i].region)) continue;
        const std::string region = m_entries[i].region; // the entries may move
        const Name country = m_entries[i].capital ? entryOf(region, m_entries[i].language) : i;
        m_entries[country].region = region;
        m_entries[i].country = m_entries[country].country = country;
    }
}

/// What most uses say; without any word of its own, a name that stands behind "in" every third time is a place's.
void NameTable::decideKinds() {
    constexpr std::size_t shareOfPlaces = 3;
    for (auto& entry : m_entries) {
        const auto most = std::max({entry.asPerson, entry.asBody, entry.asPlace});
        if (!entry.region.empty() && !entry.capital && isCountryCode(entry.region))
            entry.kind = NameKind::country;
        else if (most > 0)
            entry.kind = most == entry.asBody    ? NameKind::body
                         : most == entry.asPlace ? NameKind::place
                                                 : NameKind::person;
        else
            entry.kind = !entry.region.empty()                        ? NameKind::country
                         : entry.placed * shareOfPlaces >= entry.uses ? NameKind::place
                                                                      : NameKind::unknown;
    }
}

void NameTable::joinInto(Name name, Name stands) {
    while (m_entries[stands].canonical != stands) stands = m_entries[stands].canonical;
    if (stands != name) m_entries[name].canonical = stands;
}

/// "Ada M. Kern" and "Maria Ada Kern" are Ada Kern; "Ada M. Kern" and "Ada R. Kern" are two.
void NameTable::joinFullNames() {
    std::map<std::pair<std::string, std::string>, std::vector<Name>> byEnds;
    for (Name i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].kind == NameKind::person && wordsIn(m_entries[i].key) > 1)
            byEnds[{firstWord(m_entries[i].key), lastWord(m_entries[i].key)}].push_back(i);
    for (const auto& [ends, names] : byEnds)
        if (names.size() > 1) joinVariants(names);
    for (Name i = 0; i < m_entries.size(); ++i) {
        const auto& key = m_entries[i].key;
        if (m_entries[i].kind != NameKind::person || wordsIn(key) < 3) continue;
        const auto shorter = m_byKey.find(key.substr(key.find(' ') + 1));
        if (shorter != m_byKey.end() && m_entries[shorter->second].kind == NameKind::person)
            joinInto(i, shorter->second);
    }
}

void NameTable::joinVariants(const std::vector<Name>& sameEnds) {
    std::set<char> middles;
    for (const Name name : sameEnds) middles.insert(middleInitial(m_entries[name].key));
    middles.erase('\0');
    if (middles.size() > 1) return;
    const auto stands = *std::ranges::max_element(
        sameEnds, {}, [&](Name name) { return std::tuple(m_entries[name].uses, m_entries[name].key); });
    for (const Name name : sameEnds) joinInto(name, stands);
}

/// "Kern" in a document that says no more is the Kern of the pile, if it has only one, or one of whom it tells far more often.
void NameTable::joinLastNames() {
    std::unordered_map<std::string, std::map<Name, std::size_t>> persons; // by last word
    for (Name i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].kind == NameKind::person && wordsIn(m_entries[i].key) > 1)
            persons[lastWord(m_entries[i].key)][canonical(i)] += m_entries[i].uses;
    for (Name i = 0; i < m_entries.size(); ++i) {
        auto& entry = m_entries[i];
        const bool open = entry.kind == NameKind::person || entry.kind == NameKind::unknown;
        if (!open || wordsIn(entry.key) != 1 || !entry.region.empty()) continue;
        const auto named = persons.find(entry.key.substr(0, entry.key.find('\t')));
        if (named == persons.end()) continue;
        if (const auto stands = dominant(named->second)) joinInto(i, *stands);
    }
}

std::optional<Name> NameTable::dominant(const std::map<Name, std::size_t>& candidates) const {
    constexpr std::size_t times = 4;
    std::size_t all = 0;
    for (const auto& [name, uses] : candidates) all += uses;
    for (const auto& [name, uses] : candidates)
        if (uses >= times * (all - uses)) return name;
    return std::nullopt;
}

void NameTable::joinInitials() {
    for (Name i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].kind != NameKind::body) continue;
        const auto meant = m_shortFor.find(m_entries[i].key);
        if (meant == m_shortFor.end()) continue;
        if (const auto stands = dominant(meant->second)) joinInto(i, *stands);
    }
}

/// "Arbor Mills Inc" and "Arbor Mills" are one.
void NameTable::joinCompanies() {
    std::map<std::string, std::vector<Name>> byBase;
    for (Name i = 0; i < m_entries.size(); ++i) {
        const auto& entry = m_entries[i];
        const auto space = entry.key.rfind(' ');
        if (space == std::string::npos || entry.kind != NameKind::body) continue;
        if (nameLexicon(entry.language).isCompanySuffix(entry.key.substr(space + 1)))
            byBase[entry.key.substr(0, space)].push_back(i);
    }
    for (const auto& [base, names] : byBase) {
        const auto plain = m_byKey.find(base);
        const bool known = plain != m_byKey.end() && isCompanyOrOpen(m_entries[plain->second]);
        const Name stands = known ? plain->second : names.front();
        if (known) m_entries[stands].asBody += m_entries[stands].uses;
        for (const Name name : names) joinInto(name, stands);
    }
}

/// "Norwegian Coast Guard" and "Coast Guard", where the pile knows of hardly any other country's.
void NameTable::joinNationalBodies() {
    std::map<std::string, std::map<Name, std::size_t>> byBody;
    for (Name i = 0; i < m_entries.size(); ++i) {
        const auto& entry = m_entries[i];
        if (entry.kind != NameKind::body || entry.forms.empty()) continue;
        const auto& written = entry.forms.begin()->first;
        const std::size_t space = written.find(' ');
        if (space == std::string::npos) continue;
        const auto country = nameLexicon(entry.language).countries().find(written.substr(0, space));
        if (country && country->isCountry()) byBody[entry.key.substr(entry.key.find(' ') + 1)][i] += entry.uses;
    }
    for (const auto& [key, nations] : byBody) {
        const auto plain = m_byKey.find(key);
        if (plain == m_byKey.end() || m_entries[plain->second].kind != NameKind::body || wordsIn(key) < 2) continue;
        if (const auto stands = dominant(nations)) joinInto(plain->second, *stands);
    }
}

/// Ends chains, and gives what stands for several the counts of all.
void NameTable::followCanonical() {
    for (Name i = 0; i < m_entries.size(); ++i) {
        while (m_entries[m_entries[i].canonical].canonical != m_entries[i].canonical)
            m_entries[i].canonical = m_entries[m_entries[i].canonical].canonical;
        const auto& form = m_entries[i];
        auto& entry = m_entries[form.canonical];
        if (form.canonical == i) continue;
        entry.uses += form.uses;
        entry.sure += form.sure;
        entry.placed += form.placed;
        entry.asPerson += form.asPerson;
        entry.asBody += form.asBody;
        entry.asPlace += form.asPlace;
        for (const auto& [written, uses] : form.forms) entry.forms[written] += uses;
    }
}

void NameTable::chooseDisplays() {
    for (auto& entry : m_entries) {
        if (!entry.region.empty() && !entry.capital) {
            entry.display = nameLexicon(entry.language).countries().nameOf(entry.region);
            if (!entry.display.empty()) continue;
        }
        const bool person = entry.kind == NameKind::person;
        const auto worth = [&](const auto& form) {
            const auto words = static_cast<int>(wordsIn(form.first));
            return std::tuple(!isShouted(form.first), person && words > 1, form.second, person ? words : -words);
        };
        const auto best = std::ranges::max_element(entry.forms, {}, worth);
        if (best != entry.forms.end())
            entry.display = isShouted(best->first) ? withoutShouting(best->first) : best->first;
    }
    spellOutShared();
}

/// Two bodies of the same initials are shown by their full names.
void NameTable::spellOutShared() {
    std::unordered_map<std::string, std::size_t> bodies;
    for (Name i = 0; i < m_entries.size(); ++i)
        if (canonical(i) == i && isInitials(m_entries[i].display)) ++bodies[m_entries[i].display];
    for (auto& entry : m_entries) {
        const auto shared = bodies.find(entry.display);
        if (shared == bodies.end() || shared->second < 2 || entry.forms.empty()) continue;
        entry.display = std::ranges::max_element(entry.forms, {}, [](const auto& form) {
                            return std::pair(wordsIn(form.first), form.second);
                        })->first;
    }
}

void NameTable::numberByKey() {
    std::vector<Name> order(m_entries.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](Name name) { return std::string_view(m_entries[name].key); });
    m_numbers.resize(order.size());
    for (Name i = 0; i < order.size(); ++i) m_numbers[order[i]] = i;
    std::vector<Entry> sorted;
    sorted.reserve(order.size());
    for (const Name name : order) {
        auto& entry = sorted.emplace_back(std::move(m_entries[name]));
        entry.canonical = m_numbers[entry.canonical];
        if (entry.country) entry.country = m_numbers[*entry.country];
    }
    m_entries = std::move(sorted);
    m_byKey.clear();
}

Fingerprint NameTable::printOf(Name name) const {
    const auto& entry = m_entries[canonical(name)];
    FingerprintMaker print;
    print.add(entry.key).add(entry.display).add(entry.region).add(entry.kind).add(entry.capital);
    print.add(entry.language.index()).add(m_entries[name].language.index());
    if (entry.country) print.add(m_entries[*entry.country].key);
    return print.take();
}

// ---- what is no name

void NameTable::judge() {
    for (auto& entry : m_entries) entry.isName = isName(entry);
}

/// A word that the pile writes without a capital just as often ("Police", "Update") is none, nor are words that only ever open
/// sentences.
bool NameTable::isName(const Entry& entry) const {
    constexpr std::size_t clearlyMore = 20;
    constexpr std::size_t few = 3;
    if (!entry.region.empty()) return true;
    const auto words = wordsIn(entry.key);
    const auto lower = lowerCase(entry.key);
    if (words == 1 && entry.kind == NameKind::person) return lower <= clearlyMore * entry.asPerson;
    if (words == 1) return (entry.sure > 0 || entry.asPlace > 0) && 2 * lower <= std::max(entry.sure, entry.asPlace);
    if (entry.kind != NameKind::unknown) return true;
    std::size_t leastCommon = lowerCase(firstWord(entry.key));
    for (std::size_t space = entry.key.find(' '); space != std::string::npos; space = entry.key.find(' ', space + 1))
        leastCommon = std::min(leastCommon, lowerCase(firstWord(std::string_view(entry.key).substr(space + 1))));
    return entry.sure > 0 && (leastCommon <= entry.sure || entry.sure >= few);
}

void NameTable::settle(std::vector<NameRun>& runs) const {
    for (auto& run : runs) run.name = m_numbers[run.name];
    std::erase_if(runs, [&](const NameRun& run) { return !m_entries[canonical(run.name)].isName; });
    for (auto& run : runs) {
        const auto& entry = m_entries[canonical(run.name)];
        const bool state = entry.kind == NameKind::country || entry.capital || !entry.region.empty();
        if (entry.kind == NameKind::country)
            run.role = run.placed && !run.people ? NameRole::place : NameRole::actor;
        else if (entry.kind == NameKind::place)
            run.role = state && run.acts && !run.placed ? NameRole::actor : NameRole::place;
        else
            run.role = run.placed && entry.kind == NameKind::unknown ? NameRole::place : NameRole::actor;
    }
}

// ---- questions

bool NameTable::isSpot(Name name) const {
    const auto& entry = m_entries[canonical(name)];
    return entry.kind == NameKind::place && entry.region.empty() && wordsIn(entry.display) > 1 &&
           !nameLexicon(entry.language).isPlace(entry.display);
}

bool NameTable::isWide(Name name) const {
    const auto& entry = m_entries[canonical(name)];
    return entry.kind == NameKind::country || (!entry.region.empty() && !entry.capital);
}

bool NameTable::isAcronym(Name name) const { return isInitials(display(name)) && !country(name); }

bool NameTable::areNamesakes(Name a, Name b) const {
    const std::string_view first = display(a);
    const std::string_view second = display(b);
    if (wordsIn(first) < 2 || wordsIn(second) < 2 || country(a) || country(b)) return false;
    const auto last = lastWord(first);
    if (last != lastWord(second) || eventLexicon(m_entries[a].language).isInstitution(text::foldedCase(last)))
        return false;
    const auto given = firstWord(first);
    const auto otherGiven = firstWord(second);
    const bool initial =
        (given.size() <= 2 || otherGiven.size() <= 2) && given.front() == otherGiven.front(); // "J. Grey"
    return !initial && !containsWord(first, otherGiven) && !containsWord(second, given);
}

std::string NameTable::shortDisplay(Name name) const {
    const auto& full = display(name);
    return isPerson(name) ? lastWord(full) : full;
}

} // namespace dateline::events
