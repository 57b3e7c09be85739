// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The three streams of a command: data on stdout, one line a problem on stderr, and a progress line that is
// drawn over itself and only where a person looks.

#include "core/base/progress.h"
#include "core/base/result.h"

#include <span>
#include <string_view>

namespace dateline::app {

/// Makes sure that the three standard streams exist, so that no file we open becomes "stdout", and that a reader
/// who goes away is an error of write() and not a signal.
void prepareStandardStreams();

/// "dateline: PATH: reason", one line whatever the path holds.
void warn(const Error& error);
void warnAll(std::span<const Error> errors);
/// Says what ended a command and returns the exit code for it. An interruption needs no words.
[[nodiscard]] int reportFailure(const Error& error);

/// Unbuffered; false once writing failed, which is then reported once (silently when the reader just went away).
class StandardOutput {
public:
    bool write(std::string_view bytes);
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    bool m_failed = false;
};

/// A report that draws the progress line when stderr is a terminal, and does nothing otherwise.
[[nodiscard]] JobControl::Report progressOnTerminal();
/// Removes the line again.
void clearProgress();

} // namespace dateline::app
