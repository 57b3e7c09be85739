// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keeps what is on the screen in a file, at once and without a question. A project that nobody named lives in a file of
// the program's data folder, so that a crash, a power cut or a hasty close loses nothing, until it gets a name.
// Long writes happen in a thread of its own, one after the other; signals come in the thread of this object.

#include "core/project/project_file.h"

#include <QObject>
#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace dateline::app {

class ProjectKeeper : public QObject {
    Q_OBJECT

public:
    using File = std::shared_ptr<project::ProjectFile>; // shared with what writes to it in the background
    using Found = std::shared_ptr<const project::Project>;

    explicit ProjectKeeper(QObject* parent = nullptr);
    /// Waits for what is being written.
    ~ProjectKeeper() override;

    /// The file that is worked on from now on; nothing: the next thing to keep begins an unnamed one. Looks in the
    /// background whether it is in order.
    void setFile(File file);
    [[nodiscard]] const File& file() const { return m_file; }
    [[nodiscard]] bool isUnnamed() const;

    /// What was read anew takes the place of what the file holds.
    void keep(Found found);
    /// One entry of the journal of edits, on the disk when this returns. Without a file `shown` begins one.
    [[nodiscard]] Result<std::int64_t> append(const project::StoredEdit& edit, const Found& shown);
    /// A copy under another name; the work goes on in it where `goOn`, or where the present file cannot be written.
    void saveCopy(const QString& path, const Found& shown, bool goOn);

    /// Where unnamed projects live.
    [[nodiscard]] static QString folder();
    /// Unnamed projects that no window has open, the latest first.
    [[nodiscard]] static QStringList leftBehind();

Q_SIGNALS:
    /// Another file, or the same under another name.
    void fileChanged();
    void notKept(const dateline::Error& error);
    void copied(const QString& path);
    void notCopied(const dateline::Error& error);
    /// The file's own structure is damaged; `what` is SQLite's word for it.
    void damageFound(const QString& what);

private:
    using Work = std::function<void()>;
    void enqueue(Work work);
    void run(std::stop_token stop);
    void waitUntilIdle();
    void tell(std::function<void()> signal);
    void take(File file);
    void copyTo(const QString& path, const Found& shown, bool goOn);

    File m_file;
    File m_written;        ///< what the thread writes to: m_file, or what will be it
    Found m_unkept;        ///< of the thread: what no file could take so far; goes into the next copy
    bool m_moving = false; ///< an unnamed project is getting its name
    std::mutex m_mutex;    ///< of the queue and m_works
    std::condition_variable_any m_wake;
    std::condition_variable_any m_idle;
    std::deque<Work> m_queue;
    bool m_works = false;
    std::jthread m_thread; ///< last: joined before the rest goes
};

} // namespace dateline::app
