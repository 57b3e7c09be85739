// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sources/sidebar_model.h"

#include "app/models/source_label.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <tuple>
#include <utility>

namespace dateline::app {

namespace {

/// A list lays out all its rows, whose heights differ: a few hundred at a time, so that it never takes long.
constexpr std::size_t moreRows = 100;

std::size_t fewOf(SidebarSection section) {
    return section == SidebarSection::sources ? 12 : section == SidebarSection::people ? 7 : 6;
}

QString sourceToolTip(const project::SourceDocument& source, const QString& detail) {
    QStringList lines{toQString(source.document.title), detail, toQString(source.document.path)};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

/// As they came out; what is not dated comes last. Their colours stay those of their place in the project.
std::vector<DocumentId> inPublishedOrder(const project::DocumentList& documents) {
    const auto place = [&](DocumentId id) {
        const auto& published = documents[id.index()].reading.published;
        const time::When when = published.when.value_or(time::When{});
        return std::tuple(isUndated(published), when.days, published.value(), id);
    };
    std::vector<std::pair<decltype(place(DocumentId{})), DocumentId>> placed;
    placed.reserve(documents.size());
    for (std::uint32_t i = 0; i < documents.size(); ++i) placed.emplace_back(place(DocumentId{i}), DocumentId{i});
    std::sort(placed.begin(), placed.end());
    std::vector<DocumentId> order;
    order.reserve(placed.size());
    for (const auto& [key, id] : placed) order.push_back(id);
    return order;
}

SidebarRow sourceRow(const project::Project& project, DocumentId id) {
    const auto& source = project.at(id);
    SidebarRow row;
    row.kind = SidebarRowKind::source;
    row.document = id;
    row.title = sourceName(source);
    const DatingLine dating = datingLine(source.reading.published);
    row.detail = dating.text;
    row.concluded = dating.concluded;
    if (const auto original = source.nearDuplicateOf)
        row.detail +=
            QStringLiteral(" · ") + SidebarModel::tr("same words as %1").arg(sourceName(project.at(*original)));
    if (source.excluded) row.detail = SidebarModel::tr("left out") + QStringLiteral(" · ") + row.detail;
    row.toolTip = sourceToolTip(source, row.detail);
    return row;
}

/// Bars compare within their section only.
void scaleShares(std::vector<SidebarRow>::iterator begin, std::vector<SidebarRow>::iterator end) {
    int largest = 1;
    for (auto row = begin; row != end; ++row) largest = std::max(largest, row->count);
    for (auto row = begin; row != end; ++row) row->share = static_cast<double>(row->count) / largest;
}

} // namespace

void SidebarModel::setProject(std::shared_ptr<const project::Project> project) {
    const FilterCriteria before = m_ticks;
    beginResetModel();
    m_project = std::move(project);
    m_sourceOrder = m_project ? inPublishedOrder(m_project->documents) : std::vector<DocumentId>();
    m_people = m_project ? peopleAndBodies(m_project->graph) : std::vector<Facet>();
    m_places = m_project ? placesOf(m_project->graph) : std::vector<Facet>();
    m_extra.clear();
    m_sourceMatches.clear();
    m_ticks = {};
    rebuild();
    endResetModel();
    if (before != m_ticks) Q_EMIT ticksChanged();
}

void SidebarModel::updateProject(std::shared_ptr<const project::Project> project) {
    const auto extra = m_extra;
    FilterCriteria ticks = m_ticks;
    auto matches = m_sourceMatches;
    m_ticks = {}; // nothing changes for who listens
    setProject(std::move(project));
    beginResetModel();
    m_extra = extra;
    m_ticks = std::move(ticks);
    m_sourceMatches = std::move(matches);
    rebuild();
    endResetModel();
}

void SidebarModel::setSourceMatches(std::vector<bool> matches) {
    if (matches == m_sourceMatches) return;
    m_sourceMatches = std::move(matches);
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

bool SidebarModel::isDimmed(const SidebarRow& row) const {
    return row.kind == SidebarRowKind::source && !m_sourceMatches.empty() && !m_sourceMatches[row.document.index()];
}

QModelIndex SidebarModel::indexOf(DocumentId document) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [document](const SidebarRow& row) {
        return row.kind == SidebarRowKind::source && row.document == document;
    });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

void SidebarModel::clearTicks() {
    if (m_ticks.isEmpty()) return;
    m_ticks = {};
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

void SidebarModel::showMore(SidebarSection section) {
    beginResetModel();
    m_extra[section] += moreRows;
    rebuild();
    endResetModel();
}

void SidebarModel::showFewer(SidebarSection section) {
    beginResetModel();
    m_extra.erase(section);
    rebuild();
    endResetModel();
}

void SidebarModel::rebuild() {
    m_rows.clear();
    if (!m_project) return;
    addSources();
    addProblems();
    addFacets(SidebarSection::people, tr("People and bodies"), m_people);
    addFacets(SidebarSection::places, tr("Places"), m_places);
    addCertainty();
}

void SidebarModel::addHeading(SidebarSection section, const QString& title, int count) {
    SidebarRow row;
    row.section = section;
    row.title = title;
    row.count = count;
    m_rows.push_back(std::move(row));
}

std::size_t SidebarModel::shownOf(SidebarSection section, std::size_t total) const {
    const auto extra = m_extra.find(section);
    const std::size_t wanted = fewOf(section) + (extra == m_extra.end() ? 0 : extra->second);
    // One row over is shown rather than hidden behind a row that takes the same room.
    return total <= wanted + 1 ? total : wanted;
}

void SidebarModel::addMore(SidebarSection section, std::size_t total, std::size_t shown) {
    const std::size_t hidden = total - shown;
    SidebarRow row;
    row.section = section;
    if (hidden > 0) {
        row.kind = SidebarRowKind::more;
        row.title =
            hidden <= moreRows
                ? tr("Show %Ln more", nullptr, static_cast<int>(hidden))
                : tr("Show %1 more of %2").arg(moreRows).arg(QLocale().toString(static_cast<qulonglong>(hidden)));
        m_rows.push_back(row);
    }
    if (shown > fewOf(section) + 1) {
        row.kind = SidebarRowKind::fewer;
        row.title = tr("Show fewer");
        m_rows.push_back(std::move(row));
    }
}

void SidebarModel::addSources() {
    const auto& documents = m_project->documents;
    addHeading(SidebarSection::sources, tr("Sources"), static_cast<int>(documents.size()));
    const std::size_t shown = shownOf(SidebarSection::sources, documents.size());
    for (std::size_t i = 0; i < shown; ++i) m_rows.push_back(sourceRow(*m_project, m_sourceOrder[i]));
    addMore(SidebarSection::sources, documents.size(), shown);
}

void SidebarModel::addProblems() {
    for (const auto& problem : m_project->problems) {
        SidebarRow row;
        row.kind = SidebarRowKind::problem;
        row.title = QFileInfo(toQString(problem.where)).fileName();
        if (row.title.isEmpty()) row.title = toQString(problem.where);
        row.detail = tr("not read: %1").arg(toQString(problem.what));
        row.toolTip = toQString(problem.message());
        m_rows.push_back(std::move(row));
    }
}

void SidebarModel::addFacets(SidebarSection section, const QString& title, const std::vector<Facet>& facets) {
    if (facets.empty()) return;
    addHeading(section, title, 0);
    const std::size_t first = m_rows.size();
    const std::size_t shown = shownOf(section, facets.size());
    for (std::size_t i = 0; i < shown; ++i) {
        SidebarRow row;
        row.kind = SidebarRowKind::facet;
        row.section = section;
        row.title = facets[i].name;
        row.count = facets[i].events;
        m_rows.push_back(std::move(row));
    }
    scaleShares(m_rows.begin() + static_cast<std::ptrdiff_t>(first), m_rows.end());
    addMore(section, facets.size(), shown);
}

void SidebarModel::addCertainty() {
    if (m_project->graph.events.empty()) return;
    addHeading(SidebarSection::certainty, tr("Certainty"), 0);
    const std::size_t first = m_rows.size();
    const std::pair<Certainty, QString> kinds[] = {{Certainty::exactDay, tr("Exact day")},
                                                   {Certainty::coarse, tr("Month or year only")},
                                                   {Certainty::disputed, tr("Sources disagree")}};
    for (const auto& [certainty, title] : kinds) {
        SidebarRow row;
        row.kind = SidebarRowKind::facet;
        row.section = SidebarSection::certainty;
        row.title = title;
        row.count = countOf(certainty, m_project->graph);
        row.certainty = static_cast<int>(certainty);
        m_rows.push_back(std::move(row));
    }
    scaleShares(m_rows.begin() + static_cast<std::ptrdiff_t>(first), m_rows.end());
}

int SidebarModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

bool SidebarModel::isTicked(const SidebarRow& row) const {
    switch (row.section) {
    case SidebarSection::people:
        return m_ticks.people.contains(row.title);
    case SidebarSection::places:
        return m_ticks.places.contains(row.title);
    case SidebarSection::certainty:
        return m_ticks.certainties.contains(row.certainty);
    case SidebarSection::sources:
        return false;
    }
    return false;
}

QVariant SidebarModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const SidebarRow& item = row(index);
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::ToolTipRole:
        return item.toolTip.isEmpty() ? QVariant() : item.toolTip;
    case Qt::CheckStateRole:
        return item.kind == SidebarRowKind::facet
                   ? QVariant(static_cast<int>(isTicked(item) ? Qt::Checked : Qt::Unchecked))
                   : QVariant();
    case Qt::AccessibleTextRole:
        if (item.kind == SidebarRowKind::facet) return tr("%1, %Ln event(s)", nullptr, item.count).arg(item.title);
        return item.detail.isEmpty() ? item.title : item.title + QStringLiteral(", ") + item.detail;
    default:
        return {};
    }
}

bool SidebarModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::CheckStateRole || row(index).kind != SidebarRowKind::facet) return false;
    const SidebarRow& item = row(index);
    const bool ticked = value.toInt() == Qt::Checked;
    const auto apply = [ticked](auto& set, const auto& key) { ticked ? void(set.insert(key)) : void(set.remove(key)); };
    if (item.section == SidebarSection::people)
        apply(m_ticks.people, item.title);
    else if (item.section == SidebarSection::places)
        apply(m_ticks.places, item.title);
    else
        apply(m_ticks.certainties, item.certainty);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
    return true;
}

Qt::ItemFlags SidebarModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    switch (row(index).kind) {
    case SidebarRowKind::heading:
        return Qt::NoItemFlags;
    case SidebarRowKind::facet:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
    default:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    }
}

} // namespace dateline::app
