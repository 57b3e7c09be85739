// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything about the selected event: what, when and how certain, who reports it, what it belongs to, and in which words.

#include "core/project/project.h"

#include <QScrollArea>

#include <memory>
#include <optional>
#include <vector>

class QVBoxLayout;

namespace dateline::app {

class PassageCard;

class Inspector : public QScrollArea {
    Q_OBJECT

public:
    explicit Inspector(QWidget* parent = nullptr);

    void setProject(std::shared_ptr<const project::Project> project);
    void setEvent(std::optional<EventId> event);
    [[nodiscard]] std::optional<EventId> event() const { return m_event; }
    /// Marks the card of the passage that the reader shows.
    void setCurrentPassage(std::optional<std::size_t> passage);
    /// Marks and brings into view the first card with words of that article.
    void showPassageOf(DocumentId document);
    [[nodiscard]] const std::vector<PassageCard*>& cards() const { return m_cards; }

Q_SIGNALS:
    /// A link to another event was followed.
    void eventChosen(dateline::EventId event);
    /// All that belongs to the story of the event is to be shown.
    void storyRequested(dateline::EventId event);
    /// Index into the event's passages.
    void passageChosen(std::size_t passage);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addEmptyState(QVBoxLayout& layout);
    void addHeader(QVBoxLayout& layout, const graph::Event& event);
    void addImportance(QVBoxLayout& layout, const graph::Event& event);
    [[nodiscard]] static QString positionInWords(const QStringList& names, const QString& value);
    void addDisputed(QVBoxLayout& layout, const graph::Event& event);
    void addDifferences(QVBoxLayout& layout, const graph::Event& event);
    void addRelations(QVBoxLayout& layout);
    void addStory(QVBoxLayout& layout);
    void addPassages(QVBoxLayout& layout, const graph::Event& event);
    void showMorePassages();

    std::shared_ptr<const project::Project> m_project; ///< shared with the other views
    std::optional<EventId> m_event;
    std::size_t m_shownPassages = 0;
    std::optional<std::size_t> m_currentPassage;
    std::vector<PassageCard*> m_cards; ///< owned by the scrolled widget
};

} // namespace dateline::app
