// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The three streams of a command: data on stdout, one line a problem on stderr, and a progress line that is
// drawn over itself and only where a person looks.

#include "core/base/progress.h"
#include "core/base/result.h"

#include <atomic>
#include <chrono>
#include <exception>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace dateline::app {

/// Makes sure that the three standard streams exist, so that no file we open becomes "stdout", and that a reader
/// who goes away is an error of write() and not a signal.
void prepareStandardStreams();

/// "dateline: PATH: reason", one line whatever the path holds.
void warn(const Error& error);
void warnAll(std::span<const Error> errors);
/// Says what ended a command and returns the exit code for it. An interruption needs no words.
[[nodiscard]] int reportFailure(const Error& error);

/// What ended work on the input `where` (nothing: all of it) because of us or the machine, in words for the person.
[[nodiscard]] Error errorOf(const std::exception& exception, std::string where);

/// Unbuffered; false once writing failed, which is then reported once (silently when the reader just went away).
class StandardOutput {
public:
    bool write(std::string_view bytes);
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] static bool isTerminal();

private:
    bool m_failed = false;
};

/// A line that is drawn over itself, five times a second at most, and only where stderr is a terminal and it is wanted.
class ProgressLine {
public:
    explicit ProgressLine(bool wanted = true);

    [[nodiscard]] bool isShown() const { return m_shown; }
    /// From any thread. `words()` are asked for only when it is time to draw.
    template <class Words>
    void draw(Words&& words) {
        if (m_shown && isTime()) show(std::forward<Words>(words)());
    }

private:
    [[nodiscard]] bool isTime();
    static void show(std::string_view words);

    const bool m_shown;
    std::atomic<std::chrono::steady_clock::duration> m_next; ///< not before then
};

/// A report that draws the progress line when stderr is a terminal, and does nothing otherwise.
[[nodiscard]] JobControl::Report progressOnTerminal();
/// Removes the line again.
void clearProgress();

} // namespace dateline::app
