// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How long the timeline takes for a frame, of 1920 × 1080 pixels without a screen, while a person moves through it.

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace dateline::bench {

using AddMeasurement = std::function<void(const std::string& name, const std::string& unit, double value)>;

/// For each size of project: frames.<events>.<motion>.p50, .p99, .max, .ready and .bytes_per_event of events spread evenly
/// over 100 years; frames.<events>.by_person.… of the same in lanes; .clustered.… and .single_day.… of bursts and of one day.
void measureFrames(const std::vector<std::size_t>& eventCounts, const AddMeasurement& add);

} // namespace dateline::bench
