// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace dateline {

namespace {

class IndexLoop {
public:
    IndexLoop(std::size_t count, const JobControl& control, std::optional<Stage> stage, const IndexedWork& work,
              std::size_t reused)
        : m_count(count), m_control(control), m_stage(stage), m_work(work), m_reused(reused) {}

    void run(unsigned threads) {
        std::vector<std::jthread> others;
        try {
            for (unsigned worker = 1; worker < threads; ++worker)
                others.emplace_back([this, worker] { runAs(worker); });
        } catch (const std::system_error&) {
            // The system gives no more threads: those there are do the work.
        }
        runAs(0);
        others.clear();
        if (m_failure) std::rethrow_exception(m_failure);
    }

private:
    static constexpr std::size_t share = 16; ///< indices taken at once: neighbours write to neighbouring results

    void runAs(unsigned worker) {
        try {
            for (std::size_t first = m_next.fetch_add(share); first < m_count; first = m_next.fetch_add(share)) {
                if (m_control.cancelled()) return;
                const std::size_t last = std::min(first + share, m_count);
                for (std::size_t i = first; i < last; ++i) m_work(i, worker);
                report(last - first);
            }
        } catch (...) {
            const std::scoped_lock lock(m_mutex);
            if (!m_failure) m_failure = std::current_exception();
            m_next = m_count;
        }
    }

    void report(std::size_t done) {
        if (!m_stage) return;
        const std::scoped_lock lock(m_mutex); // so that what is done never goes back
        m_done += done;
        m_control.report({*m_stage, m_reused + m_done, m_reused + m_count, m_reused});
    }

    const std::size_t m_count;
    const JobControl& m_control;
    const std::optional<Stage> m_stage;
    const IndexedWork& m_work;
    const std::size_t m_reused;
    std::atomic<std::size_t> m_next = 0;
    std::mutex m_mutex;
    std::size_t m_done = 0;
    std::exception_ptr m_failure;
};

} // namespace

void forEachIndex(std::size_t count, const JobControl& control, std::optional<Stage> stage, const IndexedWork& work,
                  std::size_t reused) {
    const auto useful = static_cast<unsigned>(std::min<std::size_t>(count, control.threads()));
    IndexLoop(count, control, stage, work, reused).run(std::max(useful, 1U));
}

} // namespace dateline
