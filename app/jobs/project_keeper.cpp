// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/project_keeper.h"

#include "core/project/file_lock.h"
#include "core/project/store.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMetaObject>
#include <QStandardPaths>

namespace dateline::app {

namespace {

using project::Access;
using project::ProjectFile;

std::string encoded(const QString& path) { return QFile::encodeName(path).toStdString(); }
QString decoded(const std::string& path) { return QFile::decodeName(QByteArray::fromStdString(path)); }

QString unnamedPath() {
    QDir().mkpath(ProjectKeeper::folder());
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd-HHmmss-zzz"));
    return QStringLiteral("%1/unnamed-%2%3").arg(ProjectKeeper::folder(), time, QLatin1String(".dateline"));
}

Result<ProjectKeeper::File> opened(const std::string& path) {
    return ProjectFile::open(path, Access::readWrite).map([](std::unique_ptr<ProjectFile> file) {
        return ProjectKeeper::File(std::move(file));
    });
}

Result<ProjectKeeper::File> made(const project::Project& found, const QString& path) {
    const auto name = encoded(path);
    return project::save(found, name).and_then([&] { return opened(name); });
}

/// Of projects that nobody named, the last is kept, and all that somebody worked on.
void removeUntouched(const QString& except) {
    for (const QString& path : ProjectKeeper::leftBehind()) {
        if (path == except) continue;
        auto file = ProjectFile::open(encoded(path), Access::readOnly);
        const bool untouched = file && (*file)->edits() && (*file)->edits()->empty();
        file = {};
        if (untouched) QFile::remove(path);
    }
}

} // namespace

ProjectKeeper::ProjectKeeper(QObject* parent)
    : QObject(parent), m_thread([this](std::stop_token stop) { run(std::move(stop)); }) {}

ProjectKeeper::~ProjectKeeper() = default;

QString ProjectKeeper::folder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/dateline/unnamed");
}

QStringList ProjectKeeper::leftBehind() {
    QStringList paths;
    const QDir folder(ProjectKeeper::folder());
    for (const QString& name : folder.entryList({QStringLiteral("unnamed-*.dateline")}, QDir::Files, QDir::Name)) {
        const QString path = folder.filePath(name);
        if (const auto lock = project::FileLock::tryLock(encoded(path)); lock && *lock) paths.prepend(path);
    }
    return paths;
}

bool ProjectKeeper::isUnnamed() const { return m_file && decoded(m_file->path()).startsWith(folder()); }

void ProjectKeeper::setFile(File file) {
    enqueue([this, file] {
        m_written = file;
        if (!file) return;
        const auto damage = file->damage();
        if (damage && *damage) tell([this, what = QString::fromStdString(**damage)] { Q_EMIT damageFound(what); });
    });
    take(std::move(file));
}

void ProjectKeeper::take(File file) {
    if (file == m_file) return;
    m_file = std::move(file);
    Q_EMIT fileChanged();
}

void ProjectKeeper::keep(Found found) {
    enqueue([this, found = std::move(found)] {
        const QString path = unnamedPath();
        Result<void> kept;
        if (m_written)
            kept = m_written->replaceExtraction(*found);
        else if (auto begun = made(*found, path))
            m_written = *begun;
        else
            kept = tl::unexpected(begun.error());
        m_unkept = kept ? Found() : found;
        if (!kept) return tell([this, error = kept.error()] { Q_EMIT notKept(error); });
        removeUntouched(path);
        tell([this, file = m_written] { take(file); });
    });
}

Result<std::int64_t> ProjectKeeper::append(const project::StoredEdit& edit, const Found& shown) {
    if (!m_file || m_moving) {
        waitUntilIdle();
        if (!m_written) {
            auto begun = made(*shown, unnamedPath());
            if (!begun) return tl::unexpected(begun.error());
            m_written = *begun;
        }
        take(m_written);
    }
    return m_file->append(edit);
}

void ProjectKeeper::saveCopy(const QString& path, const Found& shown, bool goOn) {
    m_moving = goOn;
    enqueue([this, path, shown, goOn] { copyTo(path, shown, goOn); });
}

void ProjectKeeper::copyTo(const QString& path, const Found& shown, bool goOn) {
    const auto name = encoded(path);
    const auto fail = [this](const Error& error) {
        tell([this, error] {
            m_moving = false;
            Q_EMIT notCopied(error);
        });
    };
    const File from = m_written;
    const auto written = from ? from->saveCopy(name) : project::save(m_unkept ? *m_unkept : *shown, name);
    if (!written) return fail(written.error());
    if (goOn || (from && !from->isWritable())) {
        auto copy = opened(name);
        if (!copy) return fail(copy.error());
        if (from && m_unkept)
            if (auto kept = (*copy)->replaceExtraction(*m_unkept); !kept) return fail(kept.error());
        m_unkept = {};
        m_written = *copy;
        const QString old = from ? decoded(from->path()) : QString();
        if (from) static_cast<void>(from->close());
        if (old.startsWith(folder())) QFile::remove(old);
    }
    tell([this, path, file = m_written] {
        m_moving = false;
        take(file);
        Q_EMIT copied(path);
    });
}

void ProjectKeeper::waitUntilIdle() {
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_queue.empty() && !m_works; });
}

void ProjectKeeper::enqueue(Work work) {
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.push_back(std::move(work));
    }
    m_wake.notify_one();
}

/// Until asked to stop and nothing is left to do.
void ProjectKeeper::run(std::stop_token stop) {
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, stop, [this] { return !m_queue.empty(); });
        if (m_queue.empty()) return;
        const Work work = std::move(m_queue.front());
        m_queue.pop_front();
        m_works = true;
        lock.unlock();
        work();
        lock.lock();
        m_works = false;
        m_idle.notify_all();
    }
}

void ProjectKeeper::tell(std::function<void()> signal) {
    QMetaObject::invokeMethod(this, std::move(signal), Qt::QueuedConnection);
}

} // namespace dateline::app
