//! Images, sound and raw elements as sources; emissions as pictures.

use crate::files::{Folder, exits, refuses};

const SUMS: &str =
    "import numpy as np\nimport arr\nfor f in arr.stream('camera', (2, 3), dtype=np.uint8):\n    print(f)\n";
const GREY: &[u8] = b"P5 3 2 255 \x01\x02\x03\x04\x05\x06";
const GREY_TEXT: &str = "[[1 2 3]\n [4 5 6]]\n";

/// What a script emits as a picture: a disc that goes round.
const PICTURES: &str = "import numpy as np\nimport arr\nfor f in arr.stream('camera', (8, 10), dtype=np.uint8):\n    arr.emit('p', f)\n    \
                        arr.emit('mean', f.mean())\n";

#[test]
fn images_arrive_from_files_and_folders() {
    let folder = Folder::with_script(SUMS);
    folder.write("a.pgm", GREY);
    let ran = folder.arr("run s.arr --in camera=a.pgm");
    exits(&ran, 0);
    assert_eq!(ran.stdout, GREY_TEXT);
    std::fs::create_dir(folder.path("frames")).expect("the folder can be written");
    folder.write("frames/2.pgm", b"P5 3 2 255 \x09\x09\x09\x09\x09\x09");
    folder.write("frames/1.pgm", GREY);
    folder.write("frames/words.txt", b"no image");
    let ran = folder.arr("run s.arr --in camera=frames");
    exits(&ran, 0);
    assert_eq!(ran.stdout, format!("{GREY_TEXT}[[9 9 9]\n [9 9 9]]\n"));
}

#[test]
fn images_of_another_size_are_named_or_scaled() {
    let folder = Folder::with_script(SUMS);
    folder.write("a.pgm", b"P5 6 4 255 aaaaaaaaaaaaaaaaaaaaaaaa");
    refuses(&folder.arr("run s.arr --in camera=a.pgm"), &["(2, 3)", "4 high and 6 wide", "--resize"]);
    let ran = folder.arr("run s.arr --in camera=a.pgm --resize");
    exits(&ran, 0);
    assert_eq!(ran.stdout, "[[97 97 97]\n [97 97 97]]\n");
    folder.write("a.png", b"no image at all");
    refuses(&folder.arr("run s.arr --in camera=a.png"), &["a.png"]);
    std::fs::create_dir(folder.path("none")).expect("the folder can be written");
    refuses(&folder.arr("run s.arr --in camera=none"), &["there is no image"]);
}

#[test]
fn raw_elements_arrive_from_files_and_standard_input() {
    let folder = Folder::with_script(SUMS);
    folder.write("a.raw", &[1, 2, 3, 4, 5, 6]);
    let ran = folder.arr("run s.arr --in camera=a.raw");
    exits(&ran, 0);
    assert_eq!(ran.stdout, GREY_TEXT);
    let ran = folder.arr_reading("run s.arr --in camera=-", "a.raw");
    exits(&ran, 0);
    assert_eq!(ran.stdout, GREY_TEXT);
    folder.write_npy("a.npy", "|u1", &[1, 2, 3]);
    exits(&folder.arr_reading("run s.arr --in camera=-", "a.npy"), 0);
    folder.write("a.raw", &[1, 2, 3, 4]);
    refuses(&folder.arr("run s.arr --in camera=a.raw"), &["(2, 3)", "4 bytes"]);
    refuses(&folder.arr_reading("run s.arr --in camera=-", "a.raw"), &["ends within an arrival"]);
}

#[test]
fn raw_elements_are_what_is_said() {
    let folder = Folder::with_script(SUMS);
    folder.write("a.dat", &[1, 2, 3, 4, 5, 6]);
    refuses(&folder.arr("run s.arr --in camera=a.dat"), &["a.dat", "not an .npy file"]);
    for form in ["--dtype uint8", "--shape 2x3", "--dtype uint8 --shape 2x3"] {
        let ran = folder.arr(&format!("run s.arr --in camera=a.dat {form}"));
        exits(&ran, 0);
        assert_eq!(ran.stdout, GREY_TEXT, "{form}");
    }
    exits(&folder.arr_reading("run s.arr --in camera=- --dtype uint8", "a.dat"), 0);
    let both = ["uint8 of shape (2, 3)", "int16 of shape (3, 2)"];
    refuses(&folder.arr("run s.arr --in camera=a.dat --dtype int16 --shape 3x2"), &both);
    refuses(&folder.arr_reading("run s.arr --in camera=- --dtype int16 --shape 3x2", "a.dat"), &both);
    refuses(&folder.arr("run s.arr --in camera=demo --dtype uint8"), &["--dtype and --shape", "no `--in`"]);
    refuses(&folder.arr("run s.arr --in camera=a.dat --dtype float64"), &["float64", "uint8"]);
    refuses(&folder.arr("run s.arr --in camera=a.dat --shape 2,3"), &["2,3", "120x160"]);
}

#[test]
fn a_picture_is_measured_before_it_is_decoded() {
    let folder = Folder::with_script(SUMS);
    // 65535 x 65535 pixels, of which one is there.
    let mut gif = b"GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff".to_vec();
    gif.extend(b"\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3b");
    folder.write("a.gif", &gif);
    refuses(&folder.arr("run s.arr --in camera=a.gif"), &["(2, 3)", "65535 high and 65535 wide"]);
    refuses(&folder.arr("run s.arr --in camera=a.gif --resize"), &["a.gif", "Memory limit exceeded"]);
    folder.write("a.pgm", b"P5 4000000000 3 255 a");
    refuses(&folder.arr("run s.arr --in camera=a.pgm"), &["3 high and 4000000000 wide"]);
    refuses(&folder.arr("run s.arr --in camera=a.pgm --resize"), &["a.pgm", "Memory limit exceeded"]);
}

#[test]
fn sound_arrives_in_windows() {
    let script = "import numpy as np\nimport arr\nfor w in arr.stream('mic', (3,), dtype=np.int16):\n    print(w)\n";
    let folder = Folder::with_script(script);
    let samples: [i16; 7] = [1, -2, 3, 4, 5, -32768, 7];
    let data: Vec<u8> = samples.iter().flat_map(|s| s.to_le_bytes()).collect();
    let mut wav = b"RIFF".to_vec();
    wav.extend((36 + data.len() as u32).to_le_bytes());
    wav.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    wav.extend(8000_u32.to_le_bytes());
    wav.extend(16000_u32.to_le_bytes());
    wav.extend(b"\x02\0\x10\0data");
    wav.extend((data.len() as u32).to_le_bytes());
    wav.extend(data);
    folder.write("a.wav", &wav);
    let ran = folder.arr("run s.arr --in mic=a.wav");
    exits(&ran, 0);
    assert_eq!(ran.stdout, "[ 1 -2  3]\n[     4      5 -32768]\n");
    folder.write("f.arr", script.replace(", dtype=np.int16", "").as_bytes());
    let ran = folder.arr("run f.arr --in mic=a.wav");
    exits(&ran, 0);
    assert!(ran.stdout.ends_with(" -1.0000000e+00]\n"), "{}", ran.stdout);
    folder.write("f.arr", script.replace("int16", "uint8").as_bytes());
    refuses(&folder.arr("run f.arr --in mic=a.wav"), &["uint8", "int16, or float32"]);
}

#[test]
fn pictures_are_written_and_come_back() {
    let folder = Folder::with_script(PICTURES);
    let command = "run s.arr --in camera=demo:5 --out p=p.gif --out mean=mean.svg";
    exits(&folder.arr(command), 0);
    exits(&folder.arr("run s.arr --in camera=demo:5 --out p=p.png --out mean=mean.npy"), 0);
    let lines = String::from_utf8_lossy(&folder.read("mean.svg")).into_owned();
    assert!(lines.starts_with("<svg") && lines.contains("<polyline"), "{lines}");
    exits(&folder.arr("run s.arr --in camera=p.gif --out p=all.npy --out mean=m.npy"), 0);
    exits(&folder.arr("run s.arr --in camera=p.png --out p=last.npy --out mean=m.npy"), 0);
    exits(&folder.arr("run s.arr --in camera=demo:5 --out p=demo.npy --out mean=m.npy"), 0);
    let elements = |name: &str, n: usize| folder.read(name).split_off(folder.read(name).len() - n);
    assert_eq!(elements("last.npy", 80), elements("demo.npy", 80));
    assert_eq!(folder.read("all.npy").len(), folder.read("demo.npy").len());
}

#[test]
fn what_is_no_picture_is_refused_and_leaves_no_file() {
    let folder = Folder::with_script(PICTURES);
    refuses(&folder.arr("run s.arr --in camera=demo:2 --out mean=m.png"), &["m.png", "(height, width)"]);
    refuses(&folder.arr("run s.arr --in camera=demo:2 --out p=p.svg"), &["p.svg", "PNG"]);
    refuses(&folder.arr("run s.arr --in camera=demo:0 --out p=p.png"), &["nothing was emitted"]);
    refuses(&folder.arr("run s.arr --in camera=demo:x"), &["demo:100"]);
    assert_eq!(folder.names(), ["s.arr"]);
}
