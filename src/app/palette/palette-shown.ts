import { ref } from 'vue'

/** Whether the palette is open: the top bar's field, Ctrl K and the menu all open the same one. */
export const paletteShown = ref(false)
