// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What was found and what a person decided, and so what is shown. Knows no widgets.

#include "core/project/edited_project.h"
#include "core/project/stored_journal.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace dateline::app {

class EditSession : public QObject {
    Q_OBJECT

public:
    /// Keeps a row; gives its number. Without one, edits live as long as the window.
    using Store = std::function<Result<std::int64_t>(const project::StoredEdit& row)>;

    explicit EditSession(QObject* parent = nullptr);

    /// What was read (anew); edits made before are laid over it. Gives what to show.
    std::shared_ptr<const project::Project> setFound(std::shared_ptr<const project::Project> found);
    /// Of another file; takes effect with the next setFound.
    void setJournal(project::Journal journal);
    void setStore(Store store) { m_store = std::move(store); }

    [[nodiscard]] const std::shared_ptr<const project::Project>& shown() const { return m_applied.project; }
    [[nodiscard]] const project::Journal& journal() const { return m_journal; }
    [[nodiscard]] const std::vector<project::ReviewItem>& review() const { return m_applied.review; }
    [[nodiscard]] const std::vector<graph::Event>& hidden() const { return m_applied.hidden; }
    [[nodiscard]] const std::shared_ptr<const project::Project>& found() const { return m_found; }
    /// The entries that give articles a date: they count when articles are read.
    [[nodiscard]] std::vector<project::JournalEntry> dates() const;

    void perform(project::Edit edit);
    void undo();
    void redo();
    void revert(project::EntryId edit);
    /// Edits of another project; conflicts are told, mine stands.
    std::vector<project::EditConflict> bringIn(const project::Journal& theirs);

    [[nodiscard]] static QString author();
    static void setAuthor(const QString& name);

Q_SIGNALS:
    void changed();
    /// An article got another date: what it dates from its own day is only right after reading it again.
    void readingOutdated();
    void notStored(const QString& message);

private:
    bool append(project::Action action);
    void apply();

    std::shared_ptr<const project::Project> m_found; // shared: what is shown shares its events
    std::unique_ptr<project::EditedProject> m_edited;
    project::Journal m_journal;
    project::AppliedEdits m_applied;
    Store m_store;
    std::vector<project::JournalEntry> m_datesRead; ///< dates() at the last reading
};

} // namespace dateline::app
