// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/file_flow.h"

#include "app/models/source_label.h"
#include "app/models/theme.h"
#include "app/window/window_settings.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

#include <algorithm>

namespace dateline::app {

namespace {

constexpr auto recentKey = QLatin1String("recentProjects");
constexpr int mostRecent = 8;

QString pathOf(const ProjectKeeper::File& file) { return QFile::decodeName(QByteArray::fromStdString(file->path())); }

QStringList recentProjects() { return QSettings(settingsFile(), QSettings::IniFormat).value(recentKey).toStringList(); }

QString linkTo(const QString& target, const QString& words) {
    return QStringLiteral(" <a href='%1' style='color:%2'>%3</a>").arg(target, Theme::current().accent.name(), words);
}

} // namespace

FileFlow::FileFlow(ProjectKeeper& keeper, Shown shown, QWidget* window)
    : QObject(window), m_keeper(keeper), m_shown(std::move(shown)), m_window(window) {
    connect(&m_keeper, &ProjectKeeper::fileChanged, this, [this] {
        remember();
        tellFile();
        Q_EMIT nameChanged();
    });
    connect(&m_keeper, &ProjectKeeper::notKept, this, &FileFlow::tellFailure);
    connect(&m_keeper, &ProjectKeeper::notCopied, this, &FileFlow::tellFailure);
    connect(&m_keeper, &ProjectKeeper::copied, this, [this](const QString& path) {
        Q_EMIT told(tr("Saved: %1. Whatever you do now is saved at once.").arg(path.toHtmlEscaped()));
    });
    connect(&m_keeper, &ProjectKeeper::damageFound, this, [this](const QString& what) {
        Q_EMIT told(tr("This project file is damaged (%1). What you see could be read.").arg(what.toHtmlEscaped()) +
                    linkTo(QStringLiteral("copy"), tr("Save a copy")));
    });
}

void FileFlow::fillMenu(QMenu& menu) {
    menu.addAction(tr("New"), QKeySequence::New, this, &FileFlow::newRequested);
    menu.addAction(tr("Open…"), this, &FileFlow::askToOpen);
    auto* recent = menu.addMenu(tr("Open recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(*recent); });
    menu.addSeparator();
    auto* name = menu.addAction(tr("Save as…"), QKeySequence::Save, this, &FileFlow::askForName);
    auto* copy = menu.addAction(tr("Save a copy…"), this, &FileFlow::askForCopy);
    m_window->addActions({menu.actions().front(), name}); // their keys work while the menu is closed
    connect(&menu, &QMenu::aboutToShow, this, [this, name, copy, recent] {
        for (auto* action : {name, copy}) action->setEnabled(m_shown() != nullptr);
        recent->setEnabled(!recentProjects().isEmpty());
    });
}

QString FileFlow::name() const {
    const auto& file = m_keeper.file();
    return file && !m_keeper.isUnnamed() ? QFileInfo(pathOf(file)).completeBaseName() : QString();
}

void FileFlow::fillRecent(QMenu& menu) {
    menu.clear();
    for (const QString& path : recentProjects()) {
        auto* action =
            menu.addAction(QFileInfo(path).completeBaseName(), this, [this, path] { Q_EMIT openRequested(path); });
        action->setToolTip(QDir::toNativeSeparators(path));
        action->setEnabled(QFileInfo::exists(path));
    }
    menu.setToolTipsVisible(true);
}

void FileFlow::remember() {
    if (name().isEmpty()) return;
    QStringList recent = recentProjects();
    const QString path = QFileInfo(pathOf(m_keeper.file())).absoluteFilePath();
    recent.removeAll(path);
    recent.prepend(path);
    QSettings(settingsFile(), QSettings::IniFormat).setValue(recentKey, QStringList(recent.mid(0, mostRecent)));
}

void FileFlow::tellFile() {
    const auto& file = m_keeper.file();
    if (!file || file->isWritable())
        return Q_EMIT told(file && pathOf(file) == m_recovered.first ? m_recovered.second : QString());
    const QString shown = QFileInfo(pathOf(file)).fileName().toHtmlEscaped();
    const QString why = file->hindrance() == project::Hindrance::openElsewhere
                            ? tr("%1 is open in another window; here it can only be read.").arg(shown)
                            : tr("%1 can only be read: its disk or its permissions allow no more.").arg(shown);
    Q_EMIT told(why + linkTo(QStringLiteral("copy"), tr("Save a copy…")));
}

void FileFlow::tellFailure(const Error& error) {
    Q_EMIT told(tr("Not saved: %1.").arg(toQString(error.message()).toHtmlEscaped()) +
                linkTo(QStringLiteral("copy"), tr("Save a copy elsewhere…")));
}

void FileFlow::tellDamaged(const QString& path) {
    m_damaged = path;
    Q_EMIT told(tr("%1 is damaged, or no project. Of a damaged one, edits and most articles can often be saved; the "
                   "file stays as it is.")
                    .arg(QFileInfo(path).fileName().toHtmlEscaped()) +
                linkTo(QStringLiteral("recover"), tr("Open what can be saved")));
}

void FileFlow::tellRecovered(const QString& path, const project::RecoveryReport& report) {
    const auto count = [](std::size_t number) {
        return static_cast<int>(std::min<std::size_t>(number, 1'000'000'000));
    };
    const QString saved =
        tr("%1 (%2) and %3 could be saved, and are in the copy %4.")
            .arg(tr("%n article(s)", nullptr, count(report.documents)),
                 report.readAgain ? tr("read again") : tr("with all that was found in them"),
                 tr("%n edit(s)", nullptr, count(report.edits)), QFileInfo(path).fileName().toHtmlEscaped());
    const bool anyLost = report.lostDocuments + report.lostEdits > 0;
    const QString lost = anyLost ? tr("Lost, as far as one can tell: %1, %2.")
                                       .arg(tr("%n article(s)", nullptr, count(report.lostDocuments)),
                                            tr("%n edit(s)", nullptr, count(report.lostEdits)))
                                 : tr("No loss is known.");
    m_recovered = {path, saved + QLatin1Char(' ') + lost};
}

void FileFlow::follow(const QString& link) {
    if (link == QLatin1String("recover")) {
        Q_EMIT told({}); // the offer is taken; what comes of it is told
        Q_EMIT recoverRequested(m_damaged);
    }
    if (link == QLatin1String("copy")) askForCopy();
    if (link == QLatin1String("name")) askForName();
}

void FileFlow::askToOpen() {
    auto* dialog = new QFileDialog(m_window, tr("Open a project"), QDir::homePath(), tr("Projects (*.dateline)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileFlow::openRequested);
    dialog->open();
}

void FileFlow::askForName() { ask(tr("Save the project as"), true); }

void FileFlow::askForCopy() { ask(tr("Save a copy of the project"), false); }

void FileFlow::ask(const QString& title, bool goOn) {
    if (!m_shown()) return;
    auto* dialog = new QFileDialog(m_window, title, QDir::homePath(), tr("Projects (*.dateline)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("saveProjectDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("dateline"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, goOn](const QString& path) { m_keeper.saveCopy(path, m_shown(), goOn); });
    dialog->open();
}

} // namespace dateline::app
