// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a picture shall show and how, with the picture itself beside it. One dialog for PNG, SVG, PDF and print; the file's
// name is asked for afterwards.

#include "app/window/export_choices.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QTimer;
class QToolButton;

namespace dateline::app {

class PicturePreview;

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(ExportTarget target, ExportView view, bool darkWindow, QWidget* parent = nullptr);

    [[nodiscard]] ExportChoices choices() const;
    [[nodiscard]] ImageRequest request() const;
    [[nodiscard]] const ExportView& view() const { return m_view; }
    [[nodiscard]] const PicturePreview& preview() const { return *m_preview; }
    /// The last chosen are the next offered.
    void accept() override;

Q_SIGNALS:
    void copyRequested(const dateline::app::ImageRequest& request);

private:
    void makeWidgets();
    void makeStretchChoices();
    void makeSizeChoices();
    void makeParts();
    QWidget* pair(QSpinBox* first, QSpinBox* second, const QString& unit);
    QSpinBox* spinBox(const QString& name, int least, int most, const QString& accessibleName);
    QWidget* buildForm();
    QWidget* buildPreview();
    QWidget* buildButtons();
    void arrange();
    void setChoices(const ExportChoices& choices);
    void connectChoices();
    void refresh();
    void updateRows();
    void tellFacts();
    [[nodiscard]] QString facts() const;
    [[nodiscard]] QString storyName() const;

    const ExportTarget m_target;
    const ExportView m_view;
    QFormLayout* m_form = nullptr;
    QLineEdit* m_title = nullptr;
    QRadioButton* m_stretches[4] = {}; ///< by ExportChoices::Stretch
    QComboBox* m_sizing = nullptr;
    QComboBox* m_orientation = nullptr;
    QSpinBox* m_pixels[2] = {};
    QSpinBox* m_millimetres[2] = {};
    QWidget* m_pixelRow = nullptr;
    QWidget* m_millimetreRow = nullptr;
    QComboBox* m_scale = nullptr;
    QComboBox* m_dotsPerInch = nullptr;
    QSpinBox* m_pages = nullptr;
    QSpinBox* m_text = nullptr;
    QComboBox* m_theme = nullptr;
    QCheckBox* m_heading = nullptr;
    QCheckBox* m_legend = nullptr;
    QCheckBox* m_sources = nullptr;
    QCheckBox* m_overview = nullptr;
    PicturePreview* m_preview = nullptr;
    QTimer* m_slow = nullptr; ///< says so where the preview takes its time
    QLabel* m_facts = nullptr;
    QToolButton* m_earlier = nullptr;
    QToolButton* m_later = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace dateline::app
