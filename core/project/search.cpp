// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/search.h"

#include "core/base/content_hash.h"
#include "core/project/database.h"
#include "core/project/search_tokens.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace dateline::project {

namespace {

using Columns = std::vector<std::string>;

/// Stands between the parts of a column, as a word of its own (a letter for private use), so that no phrase runs from
/// one passage or name into the next.
constexpr std::string_view partition = " \ue000 ";

void addPart(std::string& column, std::string_view part) {
    if (!column.empty()) column += partition;
    column += part;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string column;
    for (const auto& part : parts) addPart(column, part);
    return column;
}

/// What a person sees a source called: its publisher, else its title, else its file.
std::string_view shownName(const ingest::Document& document) {
    if (!document.source.empty()) return document.source;
    if (!document.title.empty()) return document.title;
    const std::string_view path = document.path;
    return path.substr(path.find_last_of('/') + 1); // npos + 1 is 0: all of it
}

constexpr std::string_view eventColumns = "title, passages, actor, place, source, note, tag";

/// In the order of `eventColumns`.
Columns columnsOf(const Project& project, const graph::Event& event) {
    std::string passages;
    std::string sources;
    std::vector<DocumentId> named;
    for (const auto& passage : event.passages) {
        const auto& document = project.at(passage.document).document;
        addPart(passages, slice(document.text, passage.span));
        if (std::find(named.begin(), named.end(), passage.document) != named.end()) continue;
        if (named.size() < 64) named.push_back(passage.document); // a list to look through: it stays short
        addPart(sources, shownName(document));
    }
    return {event.title,        std::move(passages),  joined(event.actors),        joined(event.places),
            std::move(sources), event.decisions.note, joined(event.decisions.tags)};
}

constexpr std::string_view documentColumns = "title, source, text";

/// In the order of `documentColumns`.
Columns columnsOf(const ingest::Document& document) {
    return {document.title, std::string(shownName(document)), document.text};
}

std::size_t sizeOf(const Columns& columns) {
    std::size_t size = 0;
    for (const auto& column : columns) size += column.size();
    return size;
}

/// Beyond what differs in meaning: where one column ends and the next begins.
std::string hashOf(std::string_view key, const Columns& columns) {
    std::string all(key);
    for (const auto& column : columns) (all += '\0') += column;
    return contentHash(all);
}

/// One FTS5 table, and which of its rows stand for what is in the project now.
class IndexTable {
public:
    IndexTable(Database& database, std::string name, std::string_view columns)
        : m_database(database), m_name(std::move(name)) {
        create(columns);
        std::string marks = "?";
        for (const char c : columns)
            if (c == ',') marks += ", ?";
        m_insert.emplace(database,
                         "INSERT INTO " + m_name + "(rowid, " + std::string(columns) + ") VALUES(?, " + marks + ")");
    }

    void forgetOwners() {
        std::fill(m_owners.begin(), m_owners.end(), nobody);
        m_waiting.clear();
        m_next = 0;
    }
    /// Ids come in order. What is not there yet waits.
    void claim(std::uint32_t id, const std::string& hash) {
        const auto [row, isNew] = m_rows.try_emplace(hash, m_owners.size());
        if (isNew) {
            m_owners.push_back(id);
            m_waiting.push_back(row->second);
        } else if (!m_isIndexed[row->second] && m_owners[row->second] == nobody) {
            m_owners[row->second] = id;
            m_waiting.push_back(row->second);
        } else {
            m_owners[row->second] = id;
        }
        m_isIndexed.resize(m_owners.size());
    }

    [[nodiscard]] bool isWaiting() const { return m_next < m_waiting.size(); }
    [[nodiscard]] std::uint32_t nextOwner() const { return m_owners[m_waiting[m_next]]; }
    void index(const Columns& columns) {
        const std::size_t row = m_waiting[m_next++];
        m_insert->bind(static_cast<std::int64_t>(row) + 1);
        for (const auto& column : columns) m_insert->bind(std::string_view(column));
        m_insert->run();
        m_isIndexed[row] = true;
        ++m_indexed;
    }
    [[nodiscard]] std::size_t indexed() const { return m_indexed; }

    /// Marks the owners of the rows that match. False where nobody waits for it any more.
    bool find(const std::string& expression, std::vector<bool>& found, const std::function<bool()>& superseded) {
        Statement rows(m_database, "SELECT rowid FROM " + m_name + " WHERE " + m_name + " MATCH ?");
        rows.bind(std::string_view(expression));
        std::size_t seen = 0;
        while (rows.next()) {
            const auto row = static_cast<std::size_t>(rows.number() - 1);
            if (row < m_owners.size() && m_owners[row] != nobody) found[m_owners[row]] = true;
            constexpr std::size_t often = 1024;
            if (++seen % often == 0 && superseded && superseded()) break;
        }
        return !(superseded && superseded());
    }

    /// More rows stand for nothing than for something.
    [[nodiscard]] bool isStale(std::size_t owners) const { return m_rows.size() > 2 * owners + 1000; }

    /// Brings the pieces that filling left into one, where they are not few beside the rest: an edit costs nothing.
    void settle() {
        if (m_isIndexed.size() > 4 * (m_indexed - m_settled)) return;
        m_database.execute("INSERT INTO " + m_name + "(" + m_name + ") VALUES('optimize')");
        m_settled = m_indexed;
    }

private:
    static constexpr std::uint32_t nobody = 0xffffffff;

    /// Keeps no text, only where words stand. Beginnings of one and two letters have lists of their own: they are
    /// what is typed first, and stand for most words.
    void create(std::string_view columns) {
        m_database.execute("CREATE VIRTUAL TABLE " + m_name + " USING fts5(" + std::string(columns) +
                           ", content = '', prefix = '1 2', tokenize = " + std::string(searchTokenizer) + ")");
        m_database.execute("INSERT INTO " + m_name + "(" + m_name + ", rank) VALUES('hashsize', 16777216)");
    }

    Database& m_database;
    std::string m_name;
    std::optional<Statement> m_insert;
    std::unordered_map<std::string, std::size_t> m_rows; ///< by hash of what they say
    std::vector<std::uint32_t> m_owners;                 ///< by row
    std::vector<bool> m_isIndexed;                       ///< by row
    std::vector<std::size_t> m_waiting;                  ///< rows to index
    std::size_t m_next = 0;                              ///< in m_waiting
    std::size_t m_indexed = 0;
    std::size_t m_settled = 0; ///< of m_indexed when all was brought into one piece
};

// ---- from a query to FTS5's notation. All that a person typed stands in quotes there.

std::string quoted(std::string_view text) {
    std::string string = "\"";
    for (const char c : text) string += c == '"' ? std::string("\"\"") : std::string(1, c);
    return string + "\"";
}

std::string_view columnOf(SearchField field) {
    switch (field) {
    case SearchField::anywhere:
        return {};
    case SearchField::source:
        return "source";
    case SearchField::actor:
        return "actor";
    case SearchField::place:
        return "place";
    case SearchField::tag:
        return "tag";
    }
    return {};
}

std::string expressionOf(const SearchTerm& term) {
    std::string expression(columnOf(term.field));
    if (!expression.empty()) expression += " : ";
    return expression + quoted(term.text) + (term.prefix ? " *" : "");
}

/// What must and what must not be there, each empty where there is nothing of it.
struct Expressions {
    std::string wanted;
    std::string unwanted;
};

void addTo(std::string& expression, const char* word, const std::string& more) {
    if (!expression.empty()) expression += word;
    expression += more;
}

bool isOfEventsOnly(SearchField field) { return field != SearchField::anywhere && field != SearchField::source; }

enum class Rows { events, documents };

Expressions expressionsOf(const std::vector<SearchTerm>& terms, Rows rows) {
    Expressions all;
    for (const auto& term : terms) {
        if (rows == Rows::documents && isOfEventsOnly(term.field)) continue;
        if (term.excluded)
            addTo(all.unwanted, " OR ", expressionOf(term));
        else
            addTo(all.wanted, " AND ", expressionOf(term));
    }
    return all;
}

/// A source has no people, places or tags: what asks for those finds events only.
bool findsNoSources(const SearchQuery& query) {
    const auto isEventsOnly = [](const SearchTerm& term) { return !term.excluded && isOfEventsOnly(term.field); };
    const auto isEventTrait = [](const TraitTerm& term) {
        return !term.excluded && term.trait != SearchTrait::undated;
    };
    return std::any_of(query.terms.begin(), query.terms.end(), isEventsOnly) ||
           std::any_of(query.traits.begin(), query.traits.end(), isEventTrait);
}

bool isWithin(const SearchQuery& query, const time::When& when) {
    return !(query.from && when.days.last < *query.from) && !(query.to && *query.to < when.days.first);
}

bool has(const Project& project, const graph::Event& event, SearchTrait trait) {
    switch (trait) {
    case SearchTrait::disputed:
        return !event.disputed.empty() || !event.differences.empty();
    case SearchTrait::planned:
        return event.status == graph::Status::planned;
    case SearchTrait::denied:
        return event.status == graph::Status::denied;
    case SearchTrait::undated:
        return std::any_of(event.passages.begin(), event.passages.end(),
                           [&](const auto& passage) { return isUndated(project.at(passage.document)); });
    }
    return false;
}

bool fits(const SearchQuery& query, const Project& project, const graph::Event& event) {
    return isWithin(query, event.when) &&
           std::all_of(query.traits.begin(), query.traits.end(),
                       [&](const TraitTerm& term) { return has(project, event, term.trait) != term.excluded; });
}

bool fits(const SearchQuery& query, const SourceDocument& source) {
    if (source.excluded) return false;
    const auto& when = source.reading.published.when;
    if (query.from || query.to)
        if (!when || !isWithin(query, *when)) return false;
    return std::all_of(query.traits.begin(), query.traits.end(), [&](const TraitTerm& term) {
        return term.trait != SearchTrait::undated || isUndated(source) != term.excluded;
    });
}

} // namespace

struct SearchIndex::State {
    Database database{":memory:", Database::Mode::create, "search"};
    std::optional<IndexTable> events;
    std::optional<IndexTable> documents;
    SearchTokens tokens;
    std::shared_ptr<const Project> project; ///< shared with the views that show it
    bool fills = false;                     ///< a transaction is open

    State() {
        registerSearchTokenizer(database);
        events.emplace(database, "events", eventColumns);
        documents.emplace(database, "documents", documentColumns);
    }

    void claimAll() {
        events->forgetOwners();
        documents->forgetOwners();
        for (std::uint32_t i = 0; i < project->graph.events.size(); ++i) {
            const auto& event = project->at(EventId{i});
            events->claim(i, hashOf(event.key, columnsOf(*project, event)));
        }
        for (std::uint32_t i = 0; i < project->documents.size(); ++i) {
            const auto& document = project->at(DocumentId{i}).document;
            documents->claim(i, hashOf(document.key, columnsOf(document)));
        }
    }

    /// The next row; its bytes. Events come first: they are what the timeline shows.
    std::size_t indexOne() {
        const bool event = events->isWaiting();
        IndexTable& table = event ? *events : *documents;
        const std::uint32_t owner = table.nextOwner();
        const Columns columns = event ? columnsOf(*project, project->at(EventId{owner}))
                                      : columnsOf(project->at(DocumentId{owner}).document);
        table.index(columns);
        return sizeOf(columns) + 1;
    }

    [[nodiscard]] bool isWaiting() const { return events->isWaiting() || documents->isWaiting(); }

    void endFilling() {
        events->settle();
        documents->settle();
        database.execute("COMMIT");
        fills = false;
    }

    /// Without those that hold no letter or digit: they ask for nothing.
    std::vector<SearchTerm> withWords(const std::vector<SearchTerm>& terms) {
        std::vector<SearchTerm> kept;
        std::copy_if(terms.begin(), terms.end(), std::back_inserter(kept), [this](const SearchTerm& term) {
            bool any = false;
            tokens.forEach(term.text, [&any](const SearchToken&) { return !(any = true); });
            return any;
        });
        return kept;
    }

    /// For each id whether its words fit.
    std::optional<std::vector<bool>> matching(IndexTable& table, std::size_t size, const Expressions& expressions,
                                              const std::function<bool()>& superseded) {
        std::vector<bool> wanted(size, expressions.wanted.empty());
        if (!expressions.wanted.empty() && !table.find(expressions.wanted, wanted, superseded)) return std::nullopt;
        if (expressions.unwanted.empty()) return wanted;
        std::vector<bool> unwanted(size);
        if (!table.find(expressions.unwanted, unwanted, superseded)) return std::nullopt;
        for (std::size_t i = 0; i < size; ++i) wanted[i] = wanted[i] && !unwanted[i];
        return wanted;
    }
};

SearchIndex::SearchIndex() : m_state(std::make_unique<State>()) {}
SearchIndex::~SearchIndex() = default;

void SearchIndex::setProject(std::shared_ptr<const Project> project) {
    const bool stale = m_state->events->isStale(project->graph.events.size()) ||
                       m_state->documents->isStale(project->documents.size());
    if (stale) m_state = std::make_unique<State>();
    m_state->project = std::move(project);
    m_state->claimAll();
}

bool SearchIndex::indexMore(std::size_t bytes) {
    State& state = *m_state;
    if (state.isWaiting() && !std::exchange(state.fills, true)) state.database.execute("BEGIN");
    for (std::size_t done = 0; done < bytes && state.isWaiting();) done += state.indexOne();
    if (state.isWaiting()) return true;
    if (state.fills) state.endFilling();
    return false;
}

std::size_t SearchIndex::rowsIndexed() const { return m_state->events->indexed() + m_state->documents->indexed(); }

std::optional<SearchHits> SearchIndex::find(const SearchQuery& query, const std::function<bool()>& superseded) {
    State& state = *m_state;
    if (!state.project) return SearchHits{};
    const Project& project = *state.project;
    const auto terms = state.withWords(query.terms);
    const auto events =
        state.matching(*state.events, project.graph.events.size(), expressionsOf(terms, Rows::events), superseded);
    if (!events) return std::nullopt;
    SearchHits hits;
    hits.complete = !state.isWaiting();
    for (std::uint32_t i = 0; i < events->size(); ++i)
        if ((*events)[i] && fits(query, project, project.at(EventId{i}))) hits.events.push_back({i});
    if (findsNoSources(query)) return hits;
    const auto documents =
        state.matching(*state.documents, project.documents.size(), expressionsOf(terms, Rows::documents), superseded);
    if (!documents) return std::nullopt;
    for (std::uint32_t i = 0; i < documents->size(); ++i)
        if ((*documents)[i] && fits(query, project.at(DocumentId{i}))) hits.documents.push_back({i});
    return hits;
}

bool isUndated(const SourceDocument& source) {
    const auto& published = source.reading.published;
    return !published.when || published.basis == temporal::DatingBasis::unknown;
}

} // namespace dateline::project
