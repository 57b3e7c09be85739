// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ordered_work.h"

#include <algorithm>
#include <exception>
#include <system_error>

namespace dateline::app {

namespace {

constexpr std::size_t muchBytes = 1 << 20;
constexpr std::uint64_t mostBytes = 64 << 20;
constexpr std::size_t mostUnfinished = 8; // tasks a thread

} // namespace

void TaskOutput::warn(Error problem) {
    m_problemBytes += sizeof(Error) + problem.where.size() + problem.what.size();
    m_problems.push_back(std::move(problem));
}

/// What was not written yet may end anywhere.
void TaskOutput::fail(Error reason) {
    m_data = {};
    m_broken = true;
    warn(std::move(reason));
}

bool TaskOutput::checkpoint() { return bytes() < muchBytes || m_work.writeThrough(*this); }

OrderedWork::OrderedWork(unsigned threads, StandardOutput& output)
    : m_output(output), m_threads(std::max(threads, 1U)) {
    if (m_threads == 1) return;
    try {
        for (unsigned worker = 0; worker < m_threads; ++worker)
            m_workers.emplace_back([this, worker](std::stop_token stop) { run(std::move(stop), worker); });
    } catch (const std::system_error&) {
        // The system gives no more threads: those there are do the work.
    }
}

bool OrderedWork::add(Task task) {
    if (m_workers.empty()) return doHere(std::move(task));
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return hasRoomFor(task.bytes) || m_failed; });
    if (m_failed) return false;
    const auto bytes = task.bytes;
    m_finished.emplace_back();
    m_waiting.push_back({m_added, std::move(task)});
    ++m_added; // last: there may be no memory for the others
    m_taskBytes += bytes;
    m_changed.notify_all();
    return true;
}

bool OrderedWork::doHere(Task task) {
    if (m_failed) return false;
    TaskOutput result(*this, m_added++);
    perform(task, result, 0);
    m_failed = !write(result.m_data, result.m_problems) || result.m_broken || m_failed;
    ++m_next;
    return !m_failed;
}

bool OrderedWork::finish() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_next == m_added; });
    return !m_failed;
}

void OrderedWork::run(std::stop_token stop, unsigned worker) {
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return mayBegin(); })) {
        auto [number, task] = std::move(m_waiting.front());
        m_waiting.pop_front();
        const bool wanted = !m_failed;
        const auto bytes = task.bytes;
        lock.unlock();
        TaskOutput result(*this, number);
        if (wanted) perform(task, result, worker);
        task = {}; // what it holds may be large
        lock.lock();
        m_taskBytes -= bytes;
        keep(result);
        m_changed.notify_all();
        writeFinished(lock);
    }
}

bool OrderedWork::hasRoomFor(std::uint64_t bytes) const {
    if (m_added == m_next) return true;
    return m_added - m_next < mostUnfinished * m_workers.size() && m_taskBytes + m_keptBytes + bytes <= mostBytes;
}

/// The one whose turn it is always may: all others wait for it.
bool OrderedWork::mayBegin() const {
    return !m_waiting.empty() && (m_keptBytes < mostBytes || m_waiting.front().number == m_next);
}

/// What a task throws ends here and not the process.
void OrderedWork::perform(Task& task, TaskOutput& result, unsigned worker) {
    try {
        task.run(result, worker);
    } catch (const std::exception& exception) {
        result.fail(errorOf(exception, task.input));
    }
}

void OrderedWork::keep(TaskOutput& result) {
    const std::size_t bytes = result.bytes();
    m_keptBytes += bytes;
    Finished& place = m_finished[result.m_number - m_next];
    place = {true, result.m_broken, bytes, std::move(result.m_data), std::move(result.m_problems)};
}

/// Whoever finishes the task whose turn it is writes that and what is done behind it.
void OrderedWork::writeFinished(std::unique_lock<std::mutex>& lock) {
    if (m_writing) return;
    m_writing = true;
    while (!m_finished.empty() && m_finished.front().done) {
        Finished result = std::move(m_finished.front());
        const bool wanted = !m_failed;
        lock.unlock();
        const bool written = wanted && write(result.data, result.problems) && !result.broken;
        lock.lock();
        m_failed = m_failed || !written;
        m_keptBytes -= result.bytes;
        m_finished.pop_front();
        ++m_next;
        m_changed.notify_all();
    }
    m_writing = false;
}

/// Nobody else writes when it is this task's turn: its own place is not done.
bool OrderedWork::writeThrough(TaskOutput& result) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_next == result.m_number || m_failed; });
    if (m_failed) return false;
    lock.unlock();
    const bool written = write(result.m_data, result.m_problems);
    result.m_problemBytes = 0;
    lock.lock();
    m_failed = m_failed || !written;
    if (m_failed) m_changed.notify_all();
    return written;
}

bool OrderedWork::write(std::string& data, std::vector<Error>& problems) {
    warnAll(problems);
    problems.clear();
    const bool written = data.empty() || m_output.write(data);
    data.clear();
    return written && !m_output.failed();
}

} // namespace dateline::app
