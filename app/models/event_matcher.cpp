// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/event_matcher.h"

#include "app/models/source_label.h"

#include <algorithm>

namespace dateline::app {

namespace {

bool holdsAll(const QString& text, const QStringList& words) {
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(word); });
}

QStringList searchWords(const FilterCriteria& criteria) {
    return foldedForSearch(criteria.words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool anyOf(const std::vector<std::string>& names, const QSet<QString>& ticked) {
    return ticked.isEmpty() || std::any_of(names.begin(), names.end(),
                                           [&](const std::string& name) { return ticked.contains(toQString(name)); });
}

bool ticksAgree(const graph::Event& event, const FilterCriteria& criteria) {
    return anyOf(event.actors, criteria.people) && anyOf(event.places, criteria.places) &&
           (criteria.certainties.isEmpty() || criteria.certainties.contains(static_cast<int>(certaintyOf(event))));
}

QString textOf(const graph::Event& event, const project::Project& project) {
    QStringList parts{toQString(event.title)};
    for (const auto& actor : event.actors) parts << toQString(actor);
    for (const auto& place : event.places) parts << toQString(place);
    for (const auto& passage : event.passages) {
        const auto& source = project.at(passage.document);
        parts << toQString(slice(source.document.text, passage.span)) << sourceName(source);
    }
    return foldedForSearch(parts.join(QLatin1Char('\n')));
}

} // namespace

QString foldedForSearch(const QString& text) {
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed)
        if (c.category() != QChar::Mark_NonSpacing)
            folded += c.isSpace() && c != QLatin1Char('\n') ? QLatin1Char(' ') : c;
    return folded;
}

void EventMatcher::setProject(std::shared_ptr<const project::Project> project) {
    m_project = std::move(project);
    m_eventTexts.clear();
    m_sourceTexts.clear();
}

void EventMatcher::prepare() const {
    if (!m_eventTexts.empty() || !m_sourceTexts.empty()) return;
    for (const auto& event : m_project->graph.events) m_eventTexts.push_back(textOf(event, *m_project));
    for (const auto& source : m_project->documents)
        m_sourceTexts.push_back(foldedForSearch(sourceName(source) + QLatin1Char('\n') + sourceTitle(source) +
                                                QLatin1Char('\n') + toQString(source.document.text)));
}

std::vector<bool> EventMatcher::matchingEvents(const FilterCriteria& criteria) const {
    if (!m_project) return {};
    const QStringList words = searchWords(criteria);
    if (!words.isEmpty()) prepare();
    const auto& events = m_project->graph.events;
    std::vector<bool> matches(events.size());
    for (std::size_t i = 0; i < events.size(); ++i)
        matches[i] = ticksAgree(events[i], criteria) && (words.isEmpty() || holdsAll(m_eventTexts[i], words));
    return matches;
}

std::vector<bool> EventMatcher::matchingSources(const FilterCriteria& criteria) const {
    if (!m_project) return {};
    const QStringList words = searchWords(criteria);
    if (words.isEmpty()) return std::vector<bool>(m_project->documents.size(), true);
    prepare();
    std::vector<bool> matches(m_sourceTexts.size());
    std::transform(m_sourceTexts.begin(), m_sourceTexts.end(), matches.begin(),
                   [&](const QString& text) { return holdsAll(text, words); });
    return matches;
}

} // namespace dateline::app
