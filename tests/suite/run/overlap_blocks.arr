# Statements that write what they have yet to read, at sizes around a block: elements wait, or the last rows are stored last.
--- shifts-and-reversals-of-every-length run ---
import numpy as np
a = np.arange(1) % 251 * 1.0
w = np.arange(1) % 17 + 1
a[1:] += a[:-1]
print((a * w).sum(), a[-1])
a[:] = a[::-1] - a
print((a * w).sum(), a[0])
a[0:] = a[:1] * 0.5
print((a * w).sum(), a[-1])
a[::-1] += a
print((a * w).sum(), a[-1])
a = np.arange(2) % 251 * 1.0
w = np.arange(2) % 17 + 1
a[1:] += a[:-1]
print((a * w).sum(), a[-1])
a[:] = a[::-1] - a
print((a * w).sum(), a[0])
a[0:] = a[:2] * 0.5
print((a * w).sum(), a[-1])
a[::-1] += a
print((a * w).sum(), a[-1])
a = np.arange(63) % 251 * 1.0
w = np.arange(63) % 17 + 1
a[1:] += a[:-1]
print((a * w).sum(), a[-1])
a[:] = a[::-1] - a
print((a * w).sum(), a[0])
a[21:] = a[:42] * 0.5
print((a * w).sum(), a[-1])
a[::-1] += a
print((a * w).sum(), a[-1])
a = np.arange(64) % 251 * 1.0
w = np.arange(64) % 17 + 1
a[1:] += a[:-1]
print((a * w).sum(), a[-1])
a[:] = a[::-1] - a
print((a * w).sum(), a[0])
a[21:] = a[:43] * 0.5
print((a * w).sum(), a[-1])
a[::-1] += a
print((a * w).sum(), a[-1])
a = np.arange(65) % 251 * 1.0
w = np.arange(65) % 17 + 1
a[1:] += a[:-1]
print((a * w).sum(), a[-1])
a[:] = a[::-1] - a
print((a * w).sum(), a[0])
a[21:] = a[:44] * 0.5
print((a * w).sum(), a[-1])
a[::-1] += a
print((a * w).sum(), a[-1])
a = np.arange(127) % 251 * 1.0
w = np.arange(127) % 17 + 1
a[1:] += a[:-1]
print((a * w).sum(), a[-1])
a[:] = a[::-1] - a
print((a * w).sum(), a[0])
a[42:] = a[:85] * 0.5
print((a * w).sum(), a[-1])
a[::-1] += a
print((a * w).sum(), a[-1])
a = np.arange(128) % 251 * 1.0
w = np.arange(128) % 17 + 1
a[1:] += a[:-1]
print((a * w).sum(), a[-1])
a[:] = a[::-1] - a
print((a * w).sum(), a[0])
a[42:] = a[:86] * 0.5
print((a * w).sum(), a[-1])
a[::-1] += a
print((a * w).sum(), a[-1])
a = np.arange(129) % 251 * 1.0
w = np.arange(129) % 17 + 1
a[1:] += a[:-1]
print((a * w).sum(), a[-1])
a[:] = a[::-1] - a
print((a * w).sum(), a[0])
a[43:] = a[:86] * 0.5
print((a * w).sum(), a[-1])
a[::-1] += a
print((a * w).sum(), a[-1])
a = np.arange(1023) % 251 * 1.0
w = np.arange(1023) % 17 + 1
a[1:] += a[:-1]
print((a * w).sum(), a[-1])
a[:] = a[::-1] - a
print((a * w).sum(), a[0])
a[341:] = a[:682] * 0.5
print((a * w).sum(), a[-1])
a[::-1] += a
print((a * w).sum(), a[-1])
a = np.arange(1024) % 251 * 1.0
w = np.arange(1024) % 17 + 1
a[1:] += a[:-1]
print((a * w).sum(), a[-1])
a[:] = a[::-1] - a
print((a * w).sum(), a[0])
a[341:] = a[:683] * 0.5
print((a * w).sum(), a[-1])
a[::-1] += a
print((a * w).sum(), a[-1])
a = np.arange(1025) % 251 * 1.0
w = np.arange(1025) % 17 + 1
a[1:] += a[:-1]
print((a * w).sum(), a[-1])
a[:] = a[::-1] - a
print((a * w).sum(), a[0])
a[341:] = a[:684] * 0.5
print((a * w).sum(), a[-1])
a[::-1] += a
print((a * w).sum(), a[-1])
a = np.arange(2048) % 251 * 1.0
w = np.arange(2048) % 17 + 1
a[1:] += a[:-1]
print((a * w).sum(), a[-1])
a[:] = a[::-1] - a
print((a * w).sum(), a[0])
a[682:] = a[:1366] * 0.5
print((a * w).sum(), a[-1])
a[::-1] += a
print((a * w).sum(), a[-1])
a = np.arange(2049) % 251 * 1.0
w = np.arange(2049) % 17 + 1
a[1:] += a[:-1]
print((a * w).sum(), a[-1])
a[:] = a[::-1] - a
print((a * w).sum(), a[0])
a[683:] = a[:1366] * 0.5
print((a * w).sum(), a[-1])
a[::-1] += a
print((a * w).sum(), a[-1])
a = np.arange(3100) % 251 * 1.0
w = np.arange(3100) % 17 + 1
a[1:] += a[:-1]
print((a * w).sum(), a[-1])
a[:] = a[::-1] - a
print((a * w).sum(), a[0])
a[1033:] = a[:2067] * 0.5
print((a * w).sum(), a[-1])
a[::-1] += a
print((a * w).sum(), a[-1])
# out: 0.0 0.0
# out: 0.0 0.0
# out: 0.0 0.0
# out: 0.0 0.0
# out: 2.0 1.0
# out: -1.0 1.0
# out: -0.5 -0.5
# out: 0.0 0.0
# out: 33962.0 123.0
# out: -2397.0 123.0
# out: 20962.5 -20.0
# out: 44408.5 103.0
# out: 35587.0 125.0
# out: -2960.0 125.0
# out: 21389.5 -21.0
# out: 45929.0 104.0
# out: 37365.0 127.0
# out: -3651.0 127.0
# out: 21794.5 -22.0
# out: 47575.5 105.0
# out: 139888.0 251.0
# out: -3017.0 251.0
# out: 91320.5 -42.0
# out: 186638.0 209.0
# out: 142165.0 253.0
# out: -3088.0 253.0
# out: 92382.5 -43.0
# out: 188585.0 210.0
# out: 144715.0 255.0
# out: -3415.0 255.0
# out: 94590.0 -42.0
# out: 193417.5 213.0
# out: 2258975.0 35.0
# out: 2895.0 35.0
# out: 302239.5 -89.0
# out: 608722.0 -54.0
# out: 2259123.0 37.0
# out: 2542.0 37.0
# out: 296933.0 -90.0
# out: 598866.0 -53.0
# out: 2259318.0 39.0
# out: 141.0 39.0
# out: 291912.0 -91.0
# out: 590177.5 -52.0
# out: 4523753.0 77.0
# out: 5095.0 77.0
# out: 266740.0 70.0
# out: 533181.0 147.0
# out: 4524464.0 79.0
# out: 3016.0 79.0
# out: 266080.0 71.0
# out: 534109.5 150.0
# out: 6833500.0 173.0
# out: 2997.0 173.0
# out: 47539.0 -29.0
# out: 93788.5 144.0
--- shifts-by-every-distance run ---
import numpy as np
w = np.arange(2600) % 17 + 1
a = np.arange(2600, dtype=np.int32)
a[1:] += a[:-1]
print((a * w).sum())
a[1:] = np.where(a[:-1] % 3 == 0, a[1:], -a[:-1])
print((a * w).sum())
b = np.arange(2600) % 256
c = b.astype(np.uint8)
c[1:] -= c[:-1]
print((c * w).sum())
a = np.arange(2600, dtype=np.int32)
a[63:] += a[:-63]
print((a * w).sum())
a[63:] = np.where(a[:-63] % 3 == 0, a[63:], -a[:-63])
print((a * w).sum())
b = np.arange(2600) % 256
c = b.astype(np.uint8)
c[63:] -= c[:-63]
print((c * w).sum())
a = np.arange(2600, dtype=np.int32)
a[64:] += a[:-64]
print((a * w).sum())
a[64:] = np.where(a[:-64] % 3 == 0, a[64:], -a[:-64])
print((a * w).sum())
b = np.arange(2600) % 256
c = b.astype(np.uint8)
c[64:] -= c[:-64]
print((c * w).sum())
a = np.arange(2600, dtype=np.int32)
a[65:] += a[:-65]
print((a * w).sum())
a[65:] = np.where(a[:-65] % 3 == 0, a[65:], -a[:-65])
print((a * w).sum())
b = np.arange(2600) % 256
c = b.astype(np.uint8)
c[65:] -= c[:-65]
print((c * w).sum())
a = np.arange(2600, dtype=np.int32)
a[255:] += a[:-255]
print((a * w).sum())
a[255:] = np.where(a[:-255] % 3 == 0, a[255:], -a[:-255])
print((a * w).sum())
b = np.arange(2600) % 256
c = b.astype(np.uint8)
c[255:] -= c[:-255]
print((c * w).sum())
a = np.arange(2600, dtype=np.int32)
a[256:] += a[:-256]
print((a * w).sum())
a[256:] = np.where(a[:-256] % 3 == 0, a[256:], -a[:-256])
print((a * w).sum())
b = np.arange(2600) % 256
c = b.astype(np.uint8)
c[256:] -= c[:-256]
print((c * w).sum())
a = np.arange(2600, dtype=np.int32)
a[257:] += a[:-257]
print((a * w).sum())
a[257:] = np.where(a[:-257] % 3 == 0, a[257:], -a[:-257])
print((a * w).sum())
b = np.arange(2600) % 256
c = b.astype(np.uint8)
c[257:] -= c[:-257]
print((c * w).sum())
a = np.arange(2600, dtype=np.int32)
a[1023:] += a[:-1023]
print((a * w).sum())
a[1023:] = np.where(a[:-1023] % 3 == 0, a[1023:], -a[:-1023])
print((a * w).sum())
b = np.arange(2600) % 256
c = b.astype(np.uint8)
c[1023:] -= c[:-1023]
print((c * w).sum())
a = np.arange(2600, dtype=np.int32)
a[1024:] += a[:-1024]
print((a * w).sum())
a[1024:] = np.where(a[:-1024] % 3 == 0, a[1024:], -a[:-1024])
print((a * w).sum())
b = np.arange(2600) % 256
c = b.astype(np.uint8)
c[1024:] -= c[:-1024]
print((c * w).sum())
a = np.arange(2600, dtype=np.int32)
a[1025:] += a[:-1025]
print((a * w).sum())
a[1025:] = np.where(a[:-1025] % 3 == 0, a[1025:], -a[:-1025])
print((a * w).sum())
b = np.arange(2600) % 256
c = b.astype(np.uint8)
c[1025:] -= c[:-1025]
print((c * w).sum())
# out: 60876457
# out: -20222859
# out: 23391
# out: 59442734
# out: -17846349
# out: 1457114
# out: 59419892
# out: -17806326
# out: 1479956
# out: 59397064
# out: -17772027
# out: 1502784
# out: 55222528
# out: -10994614
# out: 5677320
# out: 55201432
# out: -10961259
# out: 297840
# out: 55180338
# out: -10927165
# out: 318934
# out: 41659292
# out: 8653204
# out: 4803180
# out: 41645090
# out: 8679942
# out: 1181670
# out: 41630893
# out: 8685071
# out: 1195867
--- stencils-mirrors-and-rotations-in-place run ---
import numpy as np
flat = np.arange(15) * 7919 % 256
a = flat.reshape(3, 5).astype(np.float32)
w = np.arange(15).reshape(3, 5) % 17 + 1
a[1:-1, 1:-1] = (a[:-2, :-2] + a[:-2, 1:-1] + a[:-2, 2:] + a[1:-1, :-2] + a[1:-1, 1:-1] + a[1:-1, 2:] + a[2:, :-2] + a[2:, 1:-1] + a[2:, 2:]) / 9
print((a * w).sum())
b = (a[:-2, 1:-1] + a[2:, 1:-1] + a[1:-1, :-2] + a[1:-1, 2:]) / 4 - a[1:-1, 1:-1]
a[1:-1, 1:-1] += b
print((a * w).sum(), a[1, 1])
b = (a[:-2, 1:-1] + a[2:, 1:-1] + a[1:-1, :-2] + a[1:-1, 2:]) / 4
a[1:-1, 1:-1] = b
print((a * w).sum(), b.sum())
a[:] = a[::-1] + 1
print((a * w).sum())
a[:] = a[:, ::-1] + 1
print((a * w).sum())
a[:] = a[::-1, ::-1] + a
print((a * w).sum())
a[1:, :] = a[:-1, :] - a[1:, :]
print((a * w).sum())
a[:, 1:] = a[:, :-1] - a[:, 1:]
print((a * w).sum())
flat = np.arange(63) * 7919 % 256
a = flat.reshape(9, 7).astype(np.float32)
w = np.arange(63).reshape(9, 7) % 17 + 1
a[1:-1, 1:-1] = (a[:-2, :-2] + a[:-2, 1:-1] + a[:-2, 2:] + a[1:-1, :-2] + a[1:-1, 1:-1] + a[1:-1, 2:] + a[2:, :-2] + a[2:, 1:-1] + a[2:, 2:]) / 9
print((a * w).sum())
b = (a[:-2, 1:-1] + a[2:, 1:-1] + a[1:-1, :-2] + a[1:-1, 2:]) / 4 - a[1:-1, 1:-1]
a[1:-1, 1:-1] += b
print((a * w).sum(), a[1, 1])
b = (a[:-2, 1:-1] + a[2:, 1:-1] + a[1:-1, :-2] + a[1:-1, 2:]) / 4
a[1:-1, 1:-1] = b
print((a * w).sum(), b.sum())
a[:] = a[::-1] + 1
print((a * w).sum())
a[:] = a[:, ::-1] + 1
print((a * w).sum())
a[:] = a[::-1, ::-1] + a
print((a * w).sum())
a[1:, :] = a[:-1, :] - a[1:, :]
print((a * w).sum())
a[:, 1:] = a[:, :-1] - a[:, 1:]
print((a * w).sum())
flat = np.arange(64) * 7919 % 256
a = flat.reshape(8, 8).astype(np.float32)
w = np.arange(64).reshape(8, 8) % 17 + 1
a[1:-1, 1:-1] = (a[:-2, :-2] + a[:-2, 1:-1] + a[:-2, 2:] + a[1:-1, :-2] + a[1:-1, 1:-1] + a[1:-1, 2:] + a[2:, :-2] + a[2:, 1:-1] + a[2:, 2:]) / 9
print((a * w).sum())
b = (a[:-2, 1:-1] + a[2:, 1:-1] + a[1:-1, :-2] + a[1:-1, 2:]) / 4 - a[1:-1, 1:-1]
a[1:-1, 1:-1] += b
print((a * w).sum(), a[1, 1])
b = (a[:-2, 1:-1] + a[2:, 1:-1] + a[1:-1, :-2] + a[1:-1, 2:]) / 4
a[1:-1, 1:-1] = b
print((a * w).sum(), b.sum())
a[:] = a[::-1] + 1
print((a * w).sum())
a[:] = a[:, ::-1] + 1
print((a * w).sum())
a[:] = a[::-1, ::-1] + a
print((a * w).sum())
a[1:, :] = a[:-1, :] - a[1:, :]
print((a * w).sum())
a[:, 1:] = a[:, :-1] - a[:, 1:]
print((a * w).sum())
flat = np.arange(2112) * 7919 % 256
a = flat.reshape(33, 64).astype(np.float32)
w = np.arange(2112).reshape(33, 64) % 17 + 1
a[1:-1, 1:-1] = (a[:-2, :-2] + a[:-2, 1:-1] + a[:-2, 2:] + a[1:-1, :-2] + a[1:-1, 1:-1] + a[1:-1, 2:] + a[2:, :-2] + a[2:, 1:-1] + a[2:, 2:]) / 9
print((a * w).sum())
b = (a[:-2, 1:-1] + a[2:, 1:-1] + a[1:-1, :-2] + a[1:-1, 2:]) / 4 - a[1:-1, 1:-1]
a[1:-1, 1:-1] += b
print((a * w).sum(), a[1, 1])
b = (a[:-2, 1:-1] + a[2:, 1:-1] + a[1:-1, :-2] + a[1:-1, 2:]) / 4
a[1:-1, 1:-1] = b
print((a * w).sum(), b.sum())
a[:] = a[::-1] + 1
print((a * w).sum())
a[:] = a[:, ::-1] + 1
print((a * w).sum())
a[:] = a[::-1, ::-1] + a
print((a * w).sum())
a[1:, :] = a[:-1, :] - a[1:, :]
print((a * w).sum())
a[:, 1:] = a[:, :-1] - a[:, 1:]
print((a * w).sum())
flat = np.arange(2275) * 7919 % 256
a = flat.reshape(35, 65).astype(np.float32)
w = np.arange(2275).reshape(35, 65) % 17 + 1
a[1:-1, 1:-1] = (a[:-2, :-2] + a[:-2, 1:-1] + a[:-2, 2:] + a[1:-1, :-2] + a[1:-1, 1:-1] + a[1:-1, 2:] + a[2:, :-2] + a[2:, 1:-1] + a[2:, 2:]) / 9
print((a * w).sum())
b = (a[:-2, 1:-1] + a[2:, 1:-1] + a[1:-1, :-2] + a[1:-1, 2:]) / 4 - a[1:-1, 1:-1]
a[1:-1, 1:-1] += b
print((a * w).sum(), a[1, 1])
b = (a[:-2, 1:-1] + a[2:, 1:-1] + a[1:-1, :-2] + a[1:-1, 2:]) / 4
a[1:-1, 1:-1] = b
print((a * w).sum(), b.sum())
a[:] = a[::-1] + 1
print((a * w).sum())
a[:] = a[:, ::-1] + 1
print((a * w).sum())
a[:] = a[::-1, ::-1] + a
print((a * w).sum())
a[1:, :] = a[:-1, :] - a[1:, :]
print((a * w).sum())
a[:, 1:] = a[:, :-1] - a[:, 1:]
print((a * w).sum())
flat = np.arange(5125) * 7919 % 256
a = flat.reshape(5, 1025).astype(np.float32)
w = np.arange(5125).reshape(5, 1025) % 17 + 1
a[1:-1, 1:-1] = (a[:-2, :-2] + a[:-2, 1:-1] + a[:-2, 2:] + a[1:-1, :-2] + a[1:-1, 1:-1] + a[1:-1, 2:] + a[2:, :-2] + a[2:, 1:-1] + a[2:, 2:]) / 9
print((a * w).sum())
b = (a[:-2, 1:-1] + a[2:, 1:-1] + a[1:-1, :-2] + a[1:-1, 2:]) / 4 - a[1:-1, 1:-1]
a[1:-1, 1:-1] += b
print((a * w).sum(), a[1, 1])
b = (a[:-2, 1:-1] + a[2:, 1:-1] + a[1:-1, :-2] + a[1:-1, 2:]) / 4
a[1:-1, 1:-1] = b
print((a * w).sum(), b.sum())
a[:] = a[::-1] + 1
print((a * w).sum())
a[:] = a[:, ::-1] + 1
print((a * w).sum())
a[:] = a[::-1, ::-1] + a
print((a * w).sum())
a[1:, :] = a[:-1, :] - a[1:, :]
print((a * w).sum())
a[:, 1:] = a[:, :-1] - a[:, 1:]
print((a * w).sum())
flat = np.arange(3075) * 7919 % 256
a = flat.reshape(1025, 3).astype(np.float32)
w = np.arange(3075).reshape(1025, 3) % 17 + 1
a[1:-1, 1:-1] = (a[:-2, :-2] + a[:-2, 1:-1] + a[:-2, 2:] + a[1:-1, :-2] + a[1:-1, 1:-1] + a[1:-1, 2:] + a[2:, :-2] + a[2:, 1:-1] + a[2:, 2:]) / 9
print((a * w).sum())
b = (a[:-2, 1:-1] + a[2:, 1:-1] + a[1:-1, :-2] + a[1:-1, 2:]) / 4 - a[1:-1, 1:-1]
a[1:-1, 1:-1] += b
print((a * w).sum(), a[1, 1])
b = (a[:-2, 1:-1] + a[2:, 1:-1] + a[1:-1, :-2] + a[1:-1, 2:]) / 4
a[1:-1, 1:-1] = b
print((a * w).sum(), b.sum())
a[:] = a[::-1] + 1
print((a * w).sum())
a[:] = a[:, ::-1] + 1
print((a * w).sum())
a[:] = a[::-1, ::-1] + a
print((a * w).sum())
a[1:, :] = a[:-1, :] - a[1:, :]
print((a * w).sum())
a[:, 1:] = a[:, :-1] - a[:, 1:]
print((a * w).sum())
flat = np.arange(19200) * 7919 % 256
a = flat.reshape(120, 160).astype(np.float32)
w = np.arange(19200).reshape(120, 160) % 17 + 1
a[1:-1, 1:-1] = (a[:-2, :-2] + a[:-2, 1:-1] + a[:-2, 2:] + a[1:-1, :-2] + a[1:-1, 1:-1] + a[1:-1, 2:] + a[2:, :-2] + a[2:, 1:-1] + a[2:, 2:]) / 9
print((a * w).sum())
b = (a[:-2, 1:-1] + a[2:, 1:-1] + a[1:-1, :-2] + a[1:-1, 2:]) / 4 - a[1:-1, 1:-1]
a[1:-1, 1:-1] += b
print((a * w).sum(), a[1, 1])
b = (a[:-2, 1:-1] + a[2:, 1:-1] + a[1:-1, :-2] + a[1:-1, 2:]) / 4
a[1:-1, 1:-1] = b
print((a * w).sum(), b.sum())
a[:] = a[::-1] + 1
print((a * w).sum())
a[:] = a[:, ::-1] + 1
print((a * w).sum())
a[:] = a[::-1, ::-1] + a
print((a * w).sum())
a[1:, :] = a[:-1, :] - a[1:, :]
print((a * w).sum())
a[:, 1:] = a[:, :-1] - a[:, 1:]
print((a * w).sum())
# out: 11224.889
# out: 11367.111 154.0
# out: 11395.556 407.44446
# out: 17455.555
# out: 17571.555
# out: 29207.111
# out: 6182.4443
# out: -7658.0
# out: 65565.22
# out: 65202.555 162.66666
# out: 65135.0 4385.222
# out: 66776.89
# out: 68397.89
# out: 134606.88
# out: 6962.667
# out: 395.33398
# out: 74767.555
# out: 74845.78 167.0
# out: 75468.0 4473.1113
# out: 74682.89
# out: 74998.0
# out: 151566.0
# out: -1340.0005
# out: 741.0012
# out: 2419318.5
# out: 2419894.5 175.0
# out: 2419690.0 245119.22
# out: 2417321.0
# out: 2429517.5
# out: 4887171.0
# out: 148819.33
# out: -1246.5548
# out: 2601597.0
# out: 2601412.0 172.22223
# out: 2601879.5 265051.7
# out: 2612033.8
# out: 2651558.8
# out: 5294346.5
# out: 144447.11
# out: -346.44577
# out: 5884470.0
# out: 5886269.0 222.0
# out: 5887453.0 391339.34
# out: 5925785.0
# out: 5974454.0
# out: 11954085.0
# out: 2382224.2
# out: 318.2235
# out: 3530889.0
# out: 3531394.0 188.0
# out: 3531547.0 130521.89
# out: 3556888.8
# out: 3584376.8
# out: 7171244.0
# out: -7945.335
# out: -1018.438
# out: 22030720.0
# out: 22029042.0 150.11111
# out: 22027564.0 2378353.0
# out: 22196678.0
# out: 22370172.0
# out: 44743270.0
# out: 359220.53
# out: -343.4458
--- transpositions-in-place run ---
import numpy as np
a = np.arange(9).reshape(3, 3) * 1.0
a[:] = a.T
print(a[0, -1], a[-1, 0], (a[0] * a[-1]).sum())
a += a.T
print(a[0, -1], a[-1, 0], (a[0] * a[-1]).sum())
a[:-1, :] = a[1:, :] + a.T[1:, :]
print(a[0, -1], a[-1, 0], (a[0] * a[-1]).sum())
a = np.arange(64).reshape(8, 8) * 1.0
a[:] = a.T
print(a[0, -1], a[-1, 0], (a[0] * a[-1]).sum())
a += a.T
print(a[0, -1], a[-1, 0], (a[0] * a[-1]).sum())
a[:-1, :] = a[1:, :] + a.T[1:, :]
print(a[0, -1], a[-1, 0], (a[0] * a[-1]).sum())
a = np.arange(81).reshape(9, 9) * 1.0
a[:] = a.T
print(a[0, -1], a[-1, 0], (a[0] * a[-1]).sum())
a += a.T
print(a[0, -1], a[-1, 0], (a[0] * a[-1]).sum())
a[:-1, :] = a[1:, :] + a.T[1:, :]
print(a[0, -1], a[-1, 0], (a[0] * a[-1]).sum())
a = np.arange(1089).reshape(33, 33) * 1.0
a[:] = a.T
print(a[0, -1], a[-1, 0], (a[0] * a[-1]).sum())
a += a.T
print(a[0, -1], a[-1, 0], (a[0] * a[-1]).sum())
a[:-1, :] = a[1:, :] + a.T[1:, :]
print(a[0, -1], a[-1, 0], (a[0] * a[-1]).sum())
a = np.arange(4225).reshape(65, 65) * 1.0
a[:] = a.T
print(a[0, -1], a[-1, 0], (a[0] * a[-1]).sum())
a += a.T
print(a[0, -1], a[-1, 0], (a[0] * a[-1]).sum())
a[:-1, :] = a[1:, :] + a.T[1:, :]
print(a[0, -1], a[-1, 0], (a[0] * a[-1]).sum())
# out: 6.0 2.0 63.0
# out: 8.0 8.0 176.0
# out: 24.0 8.0 640.0
# out: 56.0 7.0 10528.0
# out: 63.0 63.0 27216.0
# out: 144.0 63.0 68040.0
# out: 72.0 8.0 19116.0
# out: 80.0 80.0 49200.0
# out: 180.0 80.0 120000.0
# out: 1056.0 32.0 13015728.0
# out: 1088.0 1088.0 32756416.0
# out: 2244.0 1088.0 69175040.0
# out: 4160.0 64.0 386536800.0
# out: 4224.0 4224.0 969471360.0
# out: 8580.0 4224.0 1993305600.0
--- strides-that-meet run ---
import numpy as np
b = np.arange(3001) * 1.0
w = np.arange(3001) % 17 + 1
b[::3] += b[:2001:2]
print((b * w).sum())
b[1::2] = b[:1500]
print((b * w).sum())
b[:1500] = b[1::2]
print((b * w).sum())
b[::-2] = b[:1501]
print((b * w).sum())
b[1500::-1] += b[::2]
print((b * w).sum())
b[2:] = b[:-2] + b[1:-1] + b[2:]
print((b * w).sum())
b[5:-5] = b[:-10] + b[10:] - b[5:-5]
print((b * w).sum())
m = np.arange(3000).reshape(50, 60) * 1.0
m[:, 1::2] += m[:, ::2]
m[:, 2::2] += m[:, 1:-1:2]
m[1::2] -= m[::2, ::-1]
m[::2] -= m[49::-2]
print(m.sum(), (m * m).max(), m[7, 9], m[48, 59])
# out: 49486536.0
# out: 37089376.0
# out: 40180120.0
# out: 27802764.0
# out: 40175010.0
# out: 120535420.0
# out: 120644776.0
# out: 5435325.0 73496330.0 -370.0 5640.0
--- what-comes-behind-a-late-store-sees-it run ---
import numpy as np
a = np.arange(3000) * 1.0
b = np.zeros(2999)
s = 0.0
for k in range(3):
    a[1:] = a[:-1] * 0.5 + a[1:]
    b[:] = a[1:] + b
    s += b.max()
    a[1:] -= b * 0.25
    a[:-1] += b
    b[:] = b[::-1] + a[:-1]
print(s, a.sum(), b.sum(), a[1], a[-1], b[0], b[-1])
x = a[:-1] + 1
y = x * 2
a[1:] = y
print(a.sum(), a[1], a[2], a[-1])
x = a[:-1] + 1
t = x.sum()
a[1:] = x - a[1:]
a[1:] += x
print(a.sum(), t, x[7], a[-1])
x = a[:-1] + 1
a[1:] = x
a[:-1] = x * 2
print(a.sum(), a[1], a[-1])
# out: 95066.84 178717890.0 327208000.0 27452.406 4267.7773 70939.7 85178.086
# out: 357463100.0 59651.5 54906.812 119716.17
# out: 357289280.0 357346370.0 52599.363 234361.2
# out: 714310800.0 2.0 194949.47
--- what-is-read-late-waits-for-the-store run ---
import numpy as np
a = np.arange(2100, dtype=np.int32)
b = np.arange(2100, dtype=np.int32)
x = a[:-30] + b[30:]
a[30:] = x
b[:-30] = x + 1
b[30:] -= x
y = a[:-30] * 2 + b[30:]
a[30:] += y
b[30:] = y
print(a.sum(), b.sum(), a[30], a[-1], b[30], b[-1])
# out: 12850560 8506995 91 10315 61 6147
--- arrays-of-a-length-known-at-run-time run ---
import numpy as np
n = 0
v = np.arange(2500) * 1.0
p = v[v > 99]
p[1:] += p[:-1]
print(p.sum(), p[-1])
p[:] = p[::-1]
print(p.sum(), p[-1], p[0])
# out: 6235101.0 4997.0
# out: 6235101.0 100.0 4997.0
--- a-moving-part-is-shifted run ---
import numpy as np
a = np.arange(4000) * 1.0
for k in range(0, 900, 300):
    a[k:k + 3000] = a[k:k + 3000][::-1]
    a[k + 1:k + 2001] += a[k:k + 2000]
print(a.sum(), a[0], a[700], a[-1])
# out: 24549200.0 2999.0 6999.0 3999.0
--- stores-that-tile-an-array run ---
import numpy as np
for n in [1, 64, 65, 1025]:
    k = n * 1.0
    x = np.arange(1025) * k
    b = np.zeros(2050)
    b[::2] = x
    b[1::2] = x - 7
    print(b.sum(), b[0], b[1], b[-1])
    c = np.ones(2051)
    c[::2] = k
    c[1::2] = x
    print(c.sum(), c[0], c[1], c[-1])
    d = np.ones(2050)
    d[::2] = x
    d[::2] += 3
    print(d.sum(), d[0], d[1], d[-1])
    e = np.ones(2050)
    e[::2] = x
    e[1::2] = e[::2] + e[1::2]
    print(e.sum(), e[0], e[1], e[-1])
    p = np.ones((6, 100))
    p[:3] = x[:100]
    p[3:] = p[:3] * 2
    print(p.sum(), p[0, 1], p[5, 99])
    q = np.ones((6, 100))
    q[:, 1::2] = 2
    q[:, ::2] = x[:50]
    q[:3] -= 1
    print(q.sum(), q[0, 1], q[5, 99])
# out: 1042425.0 0.0 -7.0 1017.0
# out: 525826.0 1.0 0.0 1.0
# out: 528900.0 3.0 1.0 1.0
# out: 1050625.0 0.0 1.0 1025.0
# out: 44550.0 1.0 198.0
# out: 7650.0 1.0 2.0
# out: 67167224.0 0.0 -7.0 65529.0
# out: 33652864.0 64.0 0.0 64.0
# out: 33591300.0 3.0 1.0 1.0
# out: 67175420.0 0.0 1.0 65537.0
# out: 2851200.0 64.0 12672.0
# out: 470700.0 1.0 2.0
# out: 68216824.0 0.0 -7.0 66553.0
# out: 34178690.0 65.0 0.0 65.0
# out: 34116100.0 3.0 1.0 1.0
# out: 68225020.0 0.0 1.0 66561.0
# out: 2895750.0 65.0 12870.0
# out: 478050.0 1.0 2.0
# out: 1075832800.0 0.0 -7.0 1049593.0
# out: 538971650.0 1025.0 0.0 1025.0
# out: 537924100.0 3.0 1.0 1.0
# out: 1075841000.0 0.0 1.0 1049601.0
# out: 45663750.0 1025.0 202950.0
# out: 7534050.0 1.0 2.0
--- transpositions-and-rotations-in-place run ---
import numpy as np
a = np.arange(4900).reshape(70, 70) % 251
a[:] = a.T
w = np.arange(4900).reshape(70, 70) % 17 + 1
print((a * w).sum(), a[3, 69], a[35, 34], a[69, 0])
a[:] = a.T - 2 * a
print((a * w).sum(), a[3, 69], a[35, 34], a[69, 0])
a[:] = np.rot90(a)
print((a * w).sum(), a[3, 69], a[35, 34], a[69, 0])
a[:] = a.T[::-1, ::-1]
print((a * w).sum(), a[3, 69], a[35, 34], a[69, 0])
a += a.T
print((a * w).sum(), a[3, 69], a[35, 34], a[69, 0])
b = np.arange(5041).reshape(71, 71) % 251
v = np.arange(5041).reshape(71, 71) % 17 + 1
b[3, 4] = 77
b[:] = b.T
print((b * v).sum(), b[3, 70], b[35, 36], b[70, 0])
b[:] = np.rot90(b)
print((b * v).sum(), b[3, 70], b[35, 36], b[70, 0])
b[:] = b.T[::-1, ::-1]
print((b * v).sum(), b[3, 70], b[35, 36], b[70, 0])
c = np.arange(7500).reshape(50, 50, 3) % 251
u = np.arange(7500).reshape(50, 50, 3) % 17 + 1
c[0, 0, 1] = 99
c[:] = c.transpose(1, 0, 2)
print((c * u).sum(), c[3, 49, 2], c[25, 24, 1])
c[:] = c.transpose(1, 0, 2)[:, :, ::-1]
print((c * u).sum(), c[3, 49, 2], c[25, 24, 1])
d = np.arange(8000).reshape(20, 20, 20) % 251
s = np.arange(8000).reshape(20, 20, 20) % 17 + 1
d[0, 0, 1] = 99
d[:] = d.T
print((d * s).sum(), d[3, 19, 2], d[10, 9, 1])
d[:] = d.transpose(1, 2, 0)
print((d * s).sum(), d[3, 19, 2], d[10, 9, 1])
# out: 5440208 64 156 69
# out: -5442458 -100 -87 -77
# out: -5460889 -215 -155 0
# out: -5437783 -83 -155 0
# out: -10896441 -500 -381 -130
# out: 5641869 204 81 70
# out: 5634574 58 11 0
# out: 5638396 17 81 0
# out: 8405120 82 162
# out: 8404978 95 58
# out: 8990161 179 88
# out: 8971140 132 36
--- stores-that-tile-odd-lengths run ---
import numpy as np
a = np.arange(2001) % 251 * 0.5
b = np.zeros(4001)
c = np.zeros((31, 41))
m = np.arange(1000).reshape(25, 40) % 17
for k in range(3):
    a[k] = 1000 * k
    b = np.zeros(4001)
    b[::2] = a
    b[1::2] = (a[:-1] + a[1:]) / 2
    print(b.sum(), b[k], b[-1], b[-2])
    b[1::2] = b[2::2]
    b[::2] = a * 3
    print(b.sum(), b[k], b[-1], b[-2])
    c[:] = -7
    c[:, ::2] = m[0, :21] + k
    c[:, 1::2] = m[1, :20] - k
    print(c.sum(), c[30, 40], c[k, k])
    d = np.zeros(8, dtype=np.uint8)
    d[::3] = a[:3]
    d[1::3] = a[3:6]
    d[2::3] = a[6:8]
    print(d)
    d[2::3] = d[1:7:3]
    d[1::3] = 5
    d[::3] = d[1::3] + 1
    print(d)
# out: 249210.25 0.0 121.5 121.25
# out: 498542.0 0.0 364.5 121.5
# out: 9269.0 3.0 0.0
# out: [0 1 3 0 2 3 1 2]
# out: [6 5 1 6 5 2 6 5]
# out: 251209.25 500.0 121.5 121.25
# out: 502540.0 1000.0 364.5 121.5
# out: 9300.0 4.0 5.0
# out: [  0   1   3 255   2   3   1   2]
# out: [6 5 1 6 5 2 6 5]
# out: 255207.25 1000.0 121.5 121.25
# out: 510536.0 3000.0 364.5 121.5
# out: 9331.0 5.0 3.0
# out: [  0   1   3 255   2   3 255   2]
# out: [6 5 1 6 5 2 6 5]
