// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Work in order on all cores: tasks are done side by side, and what they write comes out in the order in which they were
// added, as soon as all before them are done. Memory is bounded: adding waits while too much is unfinished, and a task
// with much to write waits for its turn and then writes through.

#include "app/cli/console.h"

#include <condition_variable>
#include <cstddef>
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
    void warn(Error problem) { m_problems.push_back(std::move(problem)); }
    /// To be called now and then while appending: writes where there is much. False when nobody reads any more.
    bool checkpoint();

private:
    friend class OrderedWork;
    TaskOutput(OrderedWork& work, std::size_t number) : m_work(work), m_number(number) {}

    OrderedWork& m_work;
    std::size_t m_number;
    std::string m_data;
    std::vector<Error> m_problems;
};

class OrderedWork {
public:
    /// `worker` is below the number of threads; two tasks at once never have the same.
    using Task = std::function<void(TaskOutput& output, unsigned worker)>;

    /// With one thread tasks are done where they are added. `output` must outlive the work.
    OrderedWork(unsigned threads, StandardOutput& output);
    OrderedWork(const OrderedWork&) = delete;
    OrderedWork& operator=(const OrderedWork&) = delete;
    /// Waits for what was added.
    ~OrderedWork() { finish(); }

    /// False once nobody reads the output any more; then nothing is done.
    bool add(Task task);
    /// Waits until all is done and written.
    void finish();

private:
    friend class TaskOutput;

    /// Results by number, from m_next on; those that are not done yet are empty.
    struct Finished {
        bool done = false;
        std::string data;
        std::vector<Error> problems;
    };

    void run(std::stop_token stop, unsigned worker);
    void keep(TaskOutput& result);
    void writeFinished(std::unique_lock<std::mutex>& lock);
    bool writeThrough(TaskOutput& result);
    bool write(std::string& data, std::vector<Error>& problems);

    static constexpr std::size_t mostUnfinished = 8; ///< tasks a thread

    StandardOutput& m_output;
    unsigned m_threads;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<std::pair<std::size_t, Task>> m_waiting;
    std::deque<Finished> m_finished;
    std::size_t m_added = 0;
    std::size_t m_next = 0; ///< the number whose turn to write it is
    bool m_writing = false;
    bool m_failed = false;
    std::vector<std::jthread> m_workers; ///< last, so that they end first
};

} // namespace dateline::app
