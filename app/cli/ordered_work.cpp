// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ordered_work.h"

#include <algorithm>

namespace dateline::app {

namespace {

constexpr std::size_t muchBytes = 1 << 20;

} // namespace

bool TaskOutput::checkpoint() { return m_data.size() < muchBytes || m_work.writeThrough(*this); }

OrderedWork::OrderedWork(unsigned threads, StandardOutput& output)
    : m_output(output), m_threads(std::max(threads, 1U)) {
    if (m_threads == 1) return;
    for (unsigned worker = 0; worker < m_threads; ++worker)
        m_workers.emplace_back([this, worker](std::stop_token stop) { run(std::move(stop), worker); });
}

bool OrderedWork::add(Task task) {
    if (m_threads == 1) {
        TaskOutput result(*this, m_added++);
        if (!m_failed) task(result, 0);
        m_failed = !write(result.m_data, result.m_problems) || m_failed;
        ++m_next;
        return !m_failed;
    }
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_added - m_next < mostUnfinished * m_threads || m_failed; });
    if (m_failed) return false;
    m_waiting.emplace_back(m_added++, std::move(task));
    m_finished.emplace_back();
    m_changed.notify_all();
    return true;
}

void OrderedWork::finish() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_next == m_added; });
}

void OrderedWork::run(std::stop_token stop, unsigned worker) {
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return !m_waiting.empty(); })) {
        auto [number, task] = std::move(m_waiting.front());
        m_waiting.pop_front();
        const bool wanted = !m_failed;
        lock.unlock();
        TaskOutput result(*this, number);
        if (wanted) task(result, worker);
        task = {}; // what it holds may be large
        lock.lock();
        keep(result);
        writeFinished(lock);
    }
}

void OrderedWork::keep(TaskOutput& result) {
    Finished& place = m_finished[result.m_number - m_next];
    place = {true, std::move(result.m_data), std::move(result.m_problems)};
}

/// Whoever finishes the task whose turn it is writes that and what is done behind it.
void OrderedWork::writeFinished(std::unique_lock<std::mutex>& lock) {
    if (m_writing) return;
    m_writing = true;
    while (!m_finished.empty() && m_finished.front().done) {
        Finished result = std::move(m_finished.front());
        lock.unlock();
        const bool written = write(result.data, result.problems);
        lock.lock();
        m_failed = m_failed || !written;
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
    lock.lock();
    m_failed = m_failed || !written;
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
