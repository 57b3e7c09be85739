// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The project menu: new, open, recent, name, copy. What it says about the file (it is open elsewhere, it cannot be written,
// the disk is full) goes into the line of the notice strip called "file", with the way out beside it.

#include "app/jobs/project_keeper.h"
#include "core/project/recovery.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <utility>

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
    /// A project that could not be opened, and what was saved of it in the file that is opened next.
    void tellDamaged(const QString& path);
    void tellRecovered(const QString& path, const project::RecoveryReport& report);
    /// "name", "copy" and "recover" in the line's links.
    void follow(const QString& link);

Q_SIGNALS:
    void newRequested();
    void openRequested(const QString& path);
    void recoverRequested(const QString& damaged);
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
    QString m_damaged;
    std::pair<QString, QString> m_recovered; ///< path and words
};

} // namespace dateline::app
