// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a long job tells where it is, learns that nobody waits for it any more, and on how many threads it may work.

#include <algorithm>
#include <cstddef>
#include <functional>
#include <stop_token>
#include <thread>
#include <utility>

namespace dateline {

enum class Stage { reading, extracting, dating, merging, naming, relating, writing };

struct Progress {
    Stage stage = Stage::reading;
    std::size_t done = 0;
    std::size_t total = 0;  ///< 0 when not known
    std::size_t reused = 0; ///< of `done`, known from the build before
};

/// Handed down to every stage. `report` may be called from any thread of the job; it must be cheap.
class JobControl {
public:
    using Report = std::function<void(const Progress&)>;

    JobControl() = default;
    /// `threads`: 0 stands for as many as the machine has cores.
    JobControl(Report report, std::stop_token stop, unsigned threads = 0)
        : m_report(std::move(report)), m_stop(std::move(stop)), m_threads(threads) {}

    void report(const Progress& progress) const {
        if (m_report) m_report(progress);
    }
    [[nodiscard]] bool cancelled() const { return m_stop.stop_requested(); }
    /// At least 1. The result never depends on it.
    [[nodiscard]] unsigned threads() const {
        return std::max(1U, m_threads > 0 ? m_threads : std::thread::hardware_concurrency());
    }

private:
    Report m_report;
    std::stop_token m_stop;
    unsigned m_threads = 0;
};

} // namespace dateline
