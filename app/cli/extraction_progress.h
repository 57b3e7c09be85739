// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How far `dateline extract` is, for the person at the terminal.

#include "app/cli/console.h"

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace dateline::app {

class ExtractionProgress {
public:
    /// Wipes the line.
    ~ExtractionProgress();

    /// False where nobody sees it: articles on the same terminal show by themselves how far they are.
    [[nodiscard]] bool isShown() const { return m_line.isShown(); }
    /// Bytes that are still to come; before the work begins.
    void expect(std::uint64_t bytes) { m_expected += bytes; }

    void articleDone();
    void bytesDone(std::uint64_t bytes) { m_bytes += bytes; }
    [[nodiscard]] std::size_t articles() const { return m_articles; }

private:
    ProgressLine m_line{!StandardOutput::isTerminal()};
    std::uint64_t m_expected = 0; ///< 0: not known
    std::atomic<std::uint64_t> m_bytes = 0;
    std::atomic<std::size_t> m_articles = 0;
};

} // namespace dateline::app
