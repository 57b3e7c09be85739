// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/search_results_model.h"

#include "app/models/date_text.h"
#include "app/models/source_label.h"

#include <algorithm>

namespace dateline::app {

namespace {

/// In bytes: three lines or so of a narrow column.
constexpr std::uint32_t shownBytes = 220;
/// Of an event with more, the first ones are looked at: they are the best.
constexpr std::size_t passagesLookedAt = 32;

QString separated(const QString& a, const QString& b) { return a + QStringLiteral(" · ") + b; }

/// Line ends become spaces, and many one.
void addOnOneLine(QString& line, std::string_view utf8) {
    for (const QChar c : toQString(utf8)) {
        if (!c.isSpace())
            line += c;
        else if (!line.isEmpty() && !line.endsWith(QLatin1Char(' ')))
            line += QLatin1Char(' ');
    }
}

QString dateOf(const graph::Event& event) {
    time::When days = event.when;
    days.clock.reset();
    return dateInWords(days, {}, DateForm::brief);
}

} // namespace

void SearchResultsModel::setResults(std::shared_ptr<const project::Project> project, const project::SearchQuery& query,
                                    std::vector<EventId> events, std::vector<DocumentId> documents) {
    beginResetModel();
    m_project = std::move(project);
    m_events = std::move(events);
    m_documents = std::move(documents);
    m_marks.setQuery(query);
    m_entries.clear();
    endResetModel();
}

QModelIndex SearchResultsModel::indexOf(EventId event) const {
    const auto found = std::lower_bound(m_events.begin(), m_events.end(), event);
    if (found == m_events.end() || *found != event) return {};
    return index(static_cast<int>(found - m_events.begin()));
}

const SearchEntry& SearchResultsModel::entry(int row) const {
    if (SearchEntry* known = m_entries.object(row)) return *known;
    const auto at = static_cast<std::size_t>(row);
    auto made = std::make_unique<SearchEntry>(at < m_events.size() ? eventEntry(m_events[at])
                                                                   : documentEntry(m_documents[at - m_events.size()]));
    SearchEntry* const kept = made.get();
    m_entries.insert(row, made.release()); // the cache owns it
    return *kept;
}

MarkedText SearchResultsModel::marked(std::string_view text, Span shown, const std::vector<Span>& marks) const {
    MarkedText all;
    if (shown.begin > 0) all.text = QStringLiteral("… ");
    std::uint32_t at = shown.begin;
    for (const Span mark : marks) {
        if (mark.begin < at || mark.end > shown.end) continue;
        addOnOneLine(all.text, slice(text, {at, mark.begin}));
        const auto begin = static_cast<int>(all.text.size());
        addOnOneLine(all.text, slice(text, mark));
        all.marks.emplace_back(begin, static_cast<int>(all.text.size()) - begin);
        at = mark.end;
    }
    addOnOneLine(all.text, slice(text, {at, shown.end}));
    if (shown.end < text.size()) all.text += QStringLiteral(" …");
    return all;
}

/// With the passage that holds most of what was searched.
SearchEntry SearchResultsModel::eventEntry(EventId id) const {
    const auto& event = m_project->at(id);
    SearchEntry entry;
    entry.event = id;
    entry.title =
        marked(event.title, {0, static_cast<std::uint32_t>(event.title.size())}, m_marks.in(event.title).spans);
    entry.detail = dateOf(event);
    project::SearchMarks::Found best;
    const graph::Passage* passage = nullptr;
    for (const auto& each : event.passages) {
        if (static_cast<std::size_t>(&each - event.passages.data()) == passagesLookedAt) break;
        auto found = m_marks.in(slice(m_project->at(each.document).document.text, each.span));
        if (passage != nullptr && found.terms <= best.terms) continue;
        passage = &each;
        best = std::move(found);
        if (best.terms == m_marks.termCount()) break;
    }
    if (passage == nullptr) return entry;
    const auto& source = m_project->at(passage->document);
    const auto text = slice(source.document.text, passage->span);
    const Span focus = best.spans.empty() ? Span{} : best.spans.front();
    entry.document = passage->document;
    entry.found = passage->span;
    entry.detail = separated(entry.detail, sourceName(source));
    entry.words = marked(text, project::stretchAround(text, focus, shownBytes), best.spans);
    if (best.terms == 0 && entry.title.marks.empty()) addFoundNames(event, entry.words);
    return entry;
}

/// Where neither title nor passage say it, the people, bodies and places do.
void SearchResultsModel::addFoundNames(const graph::Event& event, MarkedText& words) const {
    MarkedText names;
    for (const auto* list : {&event.actors, &event.places})
        for (const auto& name : *list) {
            const auto found = m_marks.in(name).spans;
            if (found.empty()) continue;
            const MarkedText one = marked(name, {0, static_cast<std::uint32_t>(name.size())}, found);
            for (const auto& [begin, length] : one.marks)
                names.marks.emplace_back(static_cast<int>(names.text.size()) + begin, length);
            names.text += one.text + QStringLiteral(" · ");
        }
    words = {names.text + words.text, std::move(names.marks)};
}

SearchEntry SearchResultsModel::documentEntry(DocumentId id) const {
    const auto& source = m_project->at(id);
    const std::string_view text = source.document.text;
    const std::string_view title = source.document.title;
    SearchEntry entry;
    entry.document = id;
    const auto inTitle = m_marks.in(title).spans;
    entry.title = title.empty() ? MarkedText{sourceName(source), {}}
                                : marked(title, {0, static_cast<std::uint32_t>(title.size())}, inTitle);
    entry.detail = separated(tr("Source"), datingLine(source.reading.published).text);
    if (!source.document.source.empty()) entry.detail = separated(entry.detail, toQString(source.document.source));
    const auto found = m_marks.in(text);
    if (!found.spans.empty()) entry.found = found.spans.front();
    entry.words = marked(text, project::stretchAround(text, entry.found, shownBytes), found.spans);
    return entry;
}

int SearchResultsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_events.size() + m_documents.size());
}

QVariant SearchResultsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    switch (role) {
    case Qt::DisplayRole:
        return entry(index.row()).title.text;
    case Qt::AccessibleTextRole: {
        const SearchEntry& row = entry(index.row());
        return QStringList{row.title.text, row.detail, row.words.text}.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace dateline::app
