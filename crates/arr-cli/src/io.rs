//! Arrays from and to files, and the host that connects them with a program.

mod arrivals;
mod canvas;
mod demo_source;
mod feeds;
mod files;
mod host;
mod image_source;
mod npy_header;
mod npy_sink;
mod npy_source;
mod npy_whole;
mod npz_source;
mod picture_sink;
mod ports;
mod progress;
mod raw_form;
mod raw_source;
mod setting;
mod sink;
mod svg_sink;
mod wav_source;
mod whole_file;

pub(crate) use canvas::Canvas;
pub(crate) use files::FILES;
pub(crate) use host::FileHost;
pub(crate) use npy_whole::{load_npy, save_npy};
pub(crate) use ports::{Connections, listed};
pub(crate) use progress::Progress;
pub(crate) use raw_form::{RawForm, raw_dtype, raw_shape};
pub(crate) use setting::{WrongSetting, setting};
pub(crate) use whole_file::WholeFile;
