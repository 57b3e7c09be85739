// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a long job tells where it is and learns that nobody waits for it any more.

#include <cstddef>
#include <functional>
#include <stop_token>
#include <utility>

namespace dateline {

enum class Stage { reading, extracting, dating, merging, relating, writing };

struct Progress {
    Stage stage = Stage::reading;
    std::size_t done = 0;
    std::size_t total = 0; ///< 0 when not known
};

/// Handed down to every stage. `report` may be called from any thread of the job; it must be cheap.
class JobControl {
public:
    using Report = std::function<void(const Progress&)>;

    JobControl() = default;
    JobControl(Report report, std::stop_token stop) : m_report(std::move(report)), m_stop(std::move(stop)) {}

    void report(const Progress& progress) const {
        if (m_report) m_report(progress);
    }
    [[nodiscard]] bool cancelled() const { return m_stop.stop_requested(); }

private:
    Report m_report;
    std::stop_token m_stop;
};

} // namespace dateline
