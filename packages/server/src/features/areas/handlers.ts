import type { HandlersOf } from '../../http/handler.js';

export const areasHandlers: HandlersOf<'areas'> = {
  list: async ({ community, transaction }) => {
    const rows = await transaction
      .selectFrom('areas')
      .select(['id', 'name', 'geometry', 'latitude', 'longitude', 'metres'])
      .where('community_id', '=', community.id)
      .orderBy('name')
      .execute();
    return {
      body: {
        type: 'FeatureCollection',
        attribution: community.settings.areasAttribution,
        features: rows.map(({ id, name, geometry, latitude, longitude, metres }) => ({
          type: 'Feature',
          id,
          properties: { name, latitude, longitude, metres },
          geometry,
        })),
      },
    };
  },
};
