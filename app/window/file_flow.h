// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The project menu: new, open, recent, name, copy. What it says about the file (it is open elsewhere, it cannot be written,
// the disk is full) goes into the line of the notice strip called "file", with the way out beside it.

#include "app/jobs/project_keeper.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>

class QMenu;
class QWidget;

namespace dateline::app {

class FileFlow : public QObject {
    Q_OBJECT

public:
    using Shown = std::function<ProjectKeeper::Found()>;

    FileFlow(ProjectKeeper& keeper, Shown shown, QWidget* window);

    void fillMenu(QMenu& menu);
    /// "affair", or nothing for a project without a name.
    [[nodiscard]] QString name() const;
    void askToOpen();
    /// A name for a project that has none.
    void askForName();
    void askForCopy();
    /// "name" and "copy" in the line's links.
    void follow(const QString& link);

Q_SIGNALS:
    void newRequested();
    void openRequested(const QString& path);
    void nameChanged();
    /// Something to say about the file, as HTML; empty: nothing any more.
    void told(const QString& words);

private:
    void tellFile();
    void tellFailure(const Error& error);
    void fillRecent(QMenu& menu);
    void remember();
    void ask(const QString& title, bool goOn);

    ProjectKeeper& m_keeper;
    Shown m_shown;
    QWidget* m_window;
};

} // namespace dateline::app
