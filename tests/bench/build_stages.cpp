// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/build_stages.h"

#include "core/pipeline.h"
#include "core/project/store.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <mutex>

namespace dateline::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::array<const char*, 7> stageNames = {"reading", "extracting", "dating", "merging",
                                                   "naming",  "relating",   "writing"};

/// Time goes to the stage that was reported last. Reports come from any thread.
class StageClock {
public:
    void enter(Stage stage) {
        const std::scoped_lock lock(m_mutex);
        spend();
        m_stage = static_cast<std::size_t>(stage);
    }

    std::vector<StageTime> times() {
        const std::scoped_lock lock(m_mutex);
        spend();
        std::vector<StageTime> result;
        for (std::size_t i = 0; i < stageNames.size(); ++i) result.push_back({stageNames[i], m_seconds[i]});
        return result;
    }

private:
    void spend() {
        const auto now = Clock::now();
        m_seconds[m_stage] += std::chrono::duration<double>(now - m_since).count();
        m_since = now;
    }

    std::mutex m_mutex;
    std::size_t m_stage = 0;
    Clock::time_point m_since = Clock::now();
    std::array<double, stageNames.size()> m_seconds{};
};

} // namespace

std::optional<std::vector<StageTime>> measureStages(const std::filesystem::path& articles,
                                                    const std::filesystem::path& project) {
    StageClock clock;
    const JobControl control([&](const Progress& progress) { clock.enter(progress.stage); }, {});
    const auto built = buildProject(BuildRequest{{articles.string()}}, control);
    if (!built) return std::nullopt;
    clock.enter(Stage::writing);
    if (!project::save(*built, project.string(), control)) return std::nullopt;
    return clock.times();
}

} // namespace dateline::bench
