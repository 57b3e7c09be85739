// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Work in order on all cores: tasks are done side by side, and what they write comes out in the order in which they
// were added, as soon as all before them are done. What waits is bounded in bytes: adding waits while the tasks that
// have not ended and the results whose turn has not come hold 64 MiB, unless there are none (so one task alone may be of
// any size); no task is begun before its turn while such results hold 64 MiB; and a task with 1 MiB to write waits for
// its turn and then writes through. Not bounded here: what a running task needs beside its input, as often as there are
// threads.

#include "app/cli/console.h"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace dateline::app {

class OrderedWork;

/// What one task has to say: data for stdout, problems for stderr.
class TaskOutput {
public:
    /// To append to.
    [[nodiscard]] std::string& data() { return m_data; }
    void warn(Error problem);
    /// To be called now and then while appending and warning: writes where there is much. False when it is no use to go
    /// on: nobody reads any more, or a task failed.
    bool checkpoint();

private:
    friend class OrderedWork;
    TaskOutput(OrderedWork& work, std::size_t number) : m_work(work), m_number(number) {}

    [[nodiscard]] std::size_t bytes() const { return m_data.size() + m_problemBytes; }
    void fail(Error reason);

    OrderedWork& m_work;
    std::size_t m_number;
    std::string m_data;
    std::vector<Error> m_problems;
    std::size_t m_problemBytes = 0;
    bool m_broken = false;
};

class OrderedWork {
public:
    struct Task {
        /// `worker` is below the number of threads; two tasks at once never have the same. May throw: then what it has
        /// not written is dropped, a line on stderr says why, and nothing that comes behind it is written.
        std::function<void(TaskOutput& output, unsigned worker)> run;
        std::string input{};     ///< its name in that line
        std::uint64_t bytes = 0; ///< that it holds, or will read
    };

    /// With one thread (or where no other can be had) tasks are done where they are added. `output` must outlive the
    /// work.
    OrderedWork(unsigned threads, StandardOutput& output);
    OrderedWork(const OrderedWork&) = delete;
    OrderedWork& operator=(const OrderedWork&) = delete;
    /// Waits for what was added.
    ~OrderedWork() { finish(); }

    /// False once nobody reads the output any more or a task failed; then nothing is done.
    bool add(Task task);
    /// Waits until all is done and written; true if it could be.
    bool finish();

private:
    friend class TaskOutput;

    /// Results by number, from m_next on; those that are not done yet are empty.
    struct Finished {
        bool done = false;
        bool broken = false;
        std::size_t bytes = 0;
        std::string data{};
        std::vector<Error> problems{};
    };
    struct Waiting {
        std::size_t number;
        Task task;
    };

    bool doHere(Task task);
    static void perform(Task& task, TaskOutput& result, unsigned worker);
    void run(std::stop_token stop, unsigned worker);
    [[nodiscard]] bool hasRoomFor(std::uint64_t bytes) const;
    [[nodiscard]] bool mayBegin() const;
    void keep(TaskOutput& result);
    void writeFinished(std::unique_lock<std::mutex>& lock);
    bool writeThrough(TaskOutput& result);
    bool write(std::string& data, std::vector<Error>& problems);

    StandardOutput& m_output;
    unsigned m_threads;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Waiting> m_waiting;
    std::deque<Finished> m_finished;
    std::size_t m_added = 0;
    std::size_t m_next = 0;        ///< the number whose turn to write it is
    std::uint64_t m_taskBytes = 0; ///< of tasks that have not ended
    std::uint64_t m_keptBytes = 0; ///< in m_finished
    bool m_writing = false;
    bool m_failed = false;
    std::vector<std::jthread> m_workers; ///< last, so that they end first
};

} // namespace dateline::app
