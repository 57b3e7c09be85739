// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything that was ever done to the project, latest first, with what no longer fits on top: to look up, to take back
// one thing alone, to say where an edit belongs now.

#include "app/edit/edit_session.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace dateline::app {

class HistoryDialog : public QDialog {
    Q_OBJECT

public:
    explicit HistoryDialog(EditSession& session, QWidget* parent = nullptr);

    [[nodiscard]] QTreeWidget& list() { return *m_list; }

Q_SIGNALS:
    /// Key of the event that an entry is about.
    void eventWanted(const QString& key);
    /// The edit shall be about another event, which is to be asked for.
    void targetWanted(quint64 entry);

private:
    void refresh();
    void addReview();
    void addEntries();
    void update();
    [[nodiscard]] const project::JournalEntry* current() const;
    [[nodiscard]] QString whyNot(const project::JournalEntry& entry) const;

    EditSession& m_session;
    QTreeWidget* m_list = nullptr;
    QLabel* m_why = nullptr;
    QPushButton* m_takeBack = nullptr;
    QPushButton* m_goTo = nullptr;
    QPushButton* m_applyTo = nullptr;
};

} // namespace dateline::app
