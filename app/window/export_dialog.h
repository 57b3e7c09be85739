// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an export shall show: the stretch in view or everything, at which scale, light or dark. One small dialog, then
// the platform's file dialog.

#include "app/export/image_export.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QRadioButton;

namespace dateline::app {

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(ImageFormat format, bool darkWindow, QWidget* parent = nullptr);

    [[nodiscard]] bool wholeTimeline() const;
    /// Size, range and selection are the caller's.
    [[nodiscard]] ImageRequest request() const;

private:
    QRadioButton* m_inView;
    QRadioButton* m_whole;
    QComboBox* m_scale;
    QComboBox* m_theme;
    QCheckBox* m_legend;
    QCheckBox* m_sourceList;
};

} // namespace dateline::app
