// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a person can change: the actions with their keys, and the questions they ask.

#include "app/edit/edit_session.h"

#include <QObject>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace dateline::app {

/// What edits are about: where the person is in the window.
struct EditContext {
    std::function<std::vector<EventId>()> selected;      ///< the first is the one that others are merged into
    std::function<std::optional<std::size_t>()> passage; ///< of the first, marked in the inspector
    std::function<std::optional<std::pair<DocumentId, Span>>()> words; ///< marked in the reader
};

class EditFlow : public QObject {
    Q_OBJECT

public:
    EditFlow(EditSession& session, EditContext context, QWidget* window);

    void fillMenu(QMenu& menu);
    void fillSourceMenu(QMenu& menu, DocumentId document);
    /// Brings actions up to date with what is selected.
    void update();
    void retitle(const QString& title);
    void askForDateOfEvent();
    void tellHistory();

Q_SIGNALS:
    void titleWanted(); ///< to be typed in place
    void eventWanted(dateline::EventId event);
    void told(const QString& words);
    /// What was to be done was not: there is nothing to undo.
    void refused(const QString& words);
    void readAgainWanted();

private:
    using Events = std::vector<EventId>;

    QAction* add(const QString& text, const QKeySequence& keys, std::function<void()> action);
    [[nodiscard]] std::function<void()> forEvent(std::function<void()> action) const;
    [[nodiscard]] std::function<void()> forPassage(std::function<void()> action) const;
    void makeEventActions();
    void makePassageActions();
    void makeOtherActions();
    void makeColourMenu();
    [[nodiscard]] Events selected() const { return m_context.selected(); }
    [[nodiscard]] const project::Project& shown() const { return *m_session.shown(); }
    [[nodiscard]] std::vector<project::EventReference> references() const;
    /// Makes the edit, and brings the event of `key` into view.
    void performAndShow(project::Edit edit, const std::string& key);
    void show(const std::string& key);

    void merge();
    void split();
    void relate();
    void hide();
    void accept();
    void tag();
    void removeTag(const std::string& tag);
    void note();
    void addEvent();
    void addPassage();
    void removePassage();
    void retarget(project::EntryId entry);
    void askForAuthor();

    EditSession& m_session;
    EditContext m_context;
    QWidget* m_window;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_accept = nullptr;
    std::vector<QAction*> m_forOne;     ///< that need an event
    std::vector<QAction*> m_forPassage; ///< and one of its passages, of several
    QAction* m_addPassage = nullptr;
    QAction* m_addEvent = nullptr;
    QMenu* m_colours = nullptr;    ///< a child of the menu
    QMenu* m_tags = nullptr;       ///< the same
    std::vector<QAction*> m_order; ///< nullptr: a line between groups
};

} // namespace dateline::app
