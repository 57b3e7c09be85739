// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything about the selected event: what, when and how certain, who reports it, what it belongs to, and in which words.

#include "core/project/project.h"

#include <QScrollArea>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
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
    [[nodiscard]] std::optional<std::size_t> currentPassage() const { return m_currentPassage; }
    /// Shows a line in the place of the title, to type another. Enter keeps it, Esc or leaving the line does not.
    void editTitle();
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
    void titleEdited(const QString& title);
    /// The date was double-clicked.
    void dateWanted();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void addEmptyState(QVBoxLayout& layout);
    void addHeader(QVBoxLayout& layout, const graph::Event& event);
    void addDecisions(QVBoxLayout& layout, const graph::Event& event);
    void addImportance(QVBoxLayout& layout, const graph::Event& event);
    [[nodiscard]] static QString positionInWords(const QStringList& names, const QString& value);
    void addDisputed(QVBoxLayout& layout, const graph::Event& event);
    void addDifferences(QVBoxLayout& layout, const graph::Event& event);
    void addRelations(QVBoxLayout& layout);
    void addStory(QVBoxLayout& layout);
    void addPassages(QVBoxLayout& layout, const graph::Event& event);
    void showMorePassages();

    QLabel* m_title = nullptr; ///< these two are owned by the scrolled widget
    QLabel* m_date = nullptr;
    std::shared_ptr<const project::Project> m_project; ///< shared with the other views
    std::optional<EventId> m_event;
    std::size_t m_shownPassages = 0;
    std::optional<std::size_t> m_currentPassage;
    std::vector<PassageCard*> m_cards; ///< owned by the scrolled widget
};

} // namespace dateline::app
